import { basename, dirname } from 'node:path';
import type { Connection } from 'vscode-languageserver';
import { nodeDisk } from '../../../disk/index.ts';
import type { Publisher } from '../diagnostics/publisher.ts';
import type { Session } from '../session.ts';

/** Follows the texts that are open in the editor. */
export function followTexts(connection: Connection, session: Session, publisher: Publisher): void {
  const { documents, projects } = session;
  /** Takes note of a file at a path that is open from now on or no more; most have the text that is on disk. */
  const took = (path: string, text: string): void => {
    const onDisk = textOnDisk(path);
    if (onDisk !== text) projects.changed(path, onDisk === undefined ? 'new or gone' : 'as before');
    publisher.schedule();
  };
  connection.onDidOpenTextDocument(({ textDocument }) => {
    const path = documents.open(textDocument);
    if (path !== undefined) took(path, textDocument.text);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const path = documents.change(uri, version, contentChanges);
    if (path === undefined) return;
    projects.changed(path, 'as before');
    publisher.schedule();
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    const closed = documents.close(uri);
    if (closed === undefined) return;
    took(closed.path, closed.text);
    projects.closed(closed.path);
  });
}

/** The text of the file at a path, whatever is open; undefined if there is none that can be read. */
function textOnDisk(path: string): string | undefined {
  const page = nodeDisk(dirname(path), [path]).readPage(basename(path));
  return 'message' in page ? undefined : page.source;
}
