import process from 'node:process';
import { commands, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';
import { serverProgram } from './server-program.ts';

let client: LanguageClient | undefined;

/** Starts the server, and starts it anew when the settings change or the folder becomes trusted. */
export async function activate(context: ExtensionContext): Promise<void> {
  const begin = (): Promise<void> => restart(context.extensionPath);
  context.subscriptions.push(
    commands.registerCommand('canonlint.restart', begin),
    commands.registerCommand('canonlint.repairPage', repairPage),
    workspace.onDidGrantWorkspaceTrust(begin),
    workspace.onDidChangeConfiguration((event) => (event.affectsConfiguration('canonlint') ? begin() : undefined)),
  );
  await begin();
}

/** Ends the server. */
export async function deactivate(): Promise<void> {
  await client?.stop();
  client = undefined;
}

async function restart(extensionFolder: string): Promise<void> {
  await deactivate();
  const settings = workspace.getConfiguration('canonlint');
  if (!settings.get('enable', true)) return;
  const program = serverProgram(extensionFolder, process.execPath, process.env, settings.get('serverPath', ''));
  client = new LanguageClient('canonlint', 'canonlint', program, {
    documentSelector: [...languages.map((language) => ({ scheme: 'file', language })), { scheme: 'file', pattern: '**/*.{rst,inc,adoc,asciidoc}' }],
    initializationOptions: {
      // nothing that a folder brings runs before its user trusts it
      allowPlugins: workspace.isTrusted && settings.get('allowPlugins', false),
      delay: settings.get('delay', 100), codeLens: settings.get('codeLens', false), inlayHints: settings.get('inlayHints', false),
    },
  });
  await client.start();
}

/** The languages of the markups that canonlint reads, and of the files that say how. */
const languages: readonly string[] = ['restructuredtext', 'markdown', 'html', 'asciidoc', 'yaml', 'json', 'jsonc', 'python'];

async function repairPage(): Promise<void> {
  await commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll.canonlint', apply: 'first' });
}
