import { DidChangeWatchedFilesNotification, DidChangeWorkspaceFoldersNotification, FileChangeType } from 'vscode-languageserver';
import type { Connection, WorkspaceFolder } from 'vscode-languageserver';
import type { Publisher } from '../diagnostics/publisher.ts';
import type { Toolkit } from '../../../engine/index.ts';
import { watchedExtensions, watchedNames } from '../../../engine/live/watched-names.ts';
import type { Session } from '../session.ts';
import { pathOfAddress } from '../text/file-address.ts';

/** Asks the client to tell of files that change outside of the editor: pages, what they include, and what decides how they are read. */
export async function watchFiles(connection: Connection, { formats }: Toolkit): Promise<void> {
  const extensions = [...watchedExtensions(formats)].map((extension) => extension.slice(1));
  const watchers = [`**/*.{${extensions.join(',')}}`, `**/{${watchedNames.join(',')}}`];
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: watchers.map((globPattern) => ({ globPattern })) });
}

/** Follows files that change outside of the editor, which tells of open ones itself, and the folders that it has. */
export function followFiles(connection: Connection, { documents, projects }: Session, publisher: Publisher): void {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      const path = pathOfAddress(uri);
      if (path === undefined || (documents.at(path) !== undefined && type === FileChangeType.Changed)) continue;
      projects.changed(path, type === FileChangeType.Changed ? 'as before' : 'new or gone');
    }
    publisher.refresh();
  });
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) => {
    const pathsOf = (folders: readonly WorkspaceFolder[]): readonly string[] => folders.flatMap(({ uri }) => pathOfAddress(uri) ?? []);
    const gone = new Set(pathsOf(removed));
    projects.openFolders([...new Set([...projects.folders.filter((folder) => !gone.has(folder)), ...pathsOf(added)])]);
    publisher.refresh();
  });
}
