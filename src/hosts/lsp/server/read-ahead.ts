import type { Connection } from 'vscode-languageserver';
import type { Publisher } from '../diagnostics/publisher.ts';
import { Turns } from '../turns.ts';
import type { Session } from '../session.ts';

/** Reads the folders that are open, service by service between requests, so that what is asked later is known. */
export async function readAhead(connection: Connection, { projects }: Session, publisher: Publisher, ended: AbortSignal): Promise<void> {
  try {
    for (const project of projects.ofFolders) {
      const pace = new Turns();
      const live = (await project.view(pace))?.live;
      for (const service of live?.all ?? []) {
        for (const _ of live!.reading(service)) await pace.breathe(); // it has services
        if (ended.aborted) return;
      }
      project.keep();
    }
  } catch (error) {
    if (!ended.aborted) connection.console.error(error instanceof Error ? error.stack ?? error.message : String(error));
  }
  publisher.schedule();
}
