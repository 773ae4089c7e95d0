import { join } from 'node:path';

/** A program to start, with its words and its environment. */
export interface Program {
  readonly command: string;
  readonly args: string[];
  readonly options: { readonly env: NodeJS.ProcessEnv };
}

/**
 * The server that comes with the extension in a folder, or the one at `other`; it runs in the Node.js of the editor, at `node`, which is told
 * not to be an editor.
 */
export function serverProgram(extensionFolder: string, node: string, env: NodeJS.ProcessEnv, other = ''): Program {
  const program = other === '' ? join(extensionFolder, 'dist', 'server', 'cli', 'main.cjs') : other;
  return { command: node, args: [program, 'lsp', '--stdio'], options: { env: { ...env, ELECTRON_RUN_AS_NODE: '1' } } };
}
