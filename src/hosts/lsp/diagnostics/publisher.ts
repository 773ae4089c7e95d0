import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Project } from '../../../engine/live/project.ts';
import { Turns } from '../turns.ts';
import type { Session } from '../session.ts';
import { mistakeDiagnostic, mistakesIn } from './mistakes.ts';
import { diagnosticsAt } from './page-diagnostics.ts';

/** What a client wants to be told, and when. */
export interface Telling {
  /** Whether it asks for the problems of pages itself; then it is only told that they may have changed. */
  readonly pulls: boolean;
  /** Whether it can be told that. */
  readonly refreshes: boolean;
  /** How long to wait after a change for the next one, in milliseconds. */
  readonly delay: number;
}

/** Tells the client what is wrong on the pages that are open, and in the files that decide how they are read. */
export class Publisher {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #telling: Telling;
  /** What the client was told last, by address. */
  readonly #told = new Map<string, string>();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  #isOver = false;

  constructor(connection: Connection, session: Session, telling: Telling) {
    this.#connection = connection;
    this.#session = session;
    this.#telling = telling;
  }

  /** Tells after a while; what changes until then is told together. */
  schedule(): void {
    clearTimeout(this.#timer);
    if (this.#isOver) return;
    this.#timer = setTimeout(() => void this.publish(), this.#telling.delay);
  }

  /** Has the client ask again where it asks itself. */
  refresh(): void {
    if (this.#telling.pulls && this.#telling.refreshes) void this.#connection.languages.diagnostics.refresh();
    this.schedule();
  }

  /** Tells now. */
  async publish(): Promise<void> {
    if (this.#running !== undefined) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#untilTold().finally(() => (this.#running = undefined));
    return this.#running;
  }

  /** Tells nothing more. */
  stop(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
  }

  async #untilTold(): Promise<void> {
    do {
      this.#again = false;
      try {
        await this.#tellAll();
      } catch (error) {
        // the client may be gone
        if (!this.#isOver) this.#connection.console.error(error instanceof Error ? error.stack ?? error.message : String(error));
      }
    } while (this.#again && !this.#isOver);
  }

  async #tellAll(): Promise<void> {
    const wanted = new Map<string, Diagnostic[]>();
    const pace = new Turns();
    if (!this.#telling.pulls) for (const { uri } of this.#session.documents.all) wanted.set(uri, await diagnosticsAt(uri, this.#session, pace));
    for (const project of this.#session.projects.all) await project.view(pace);
    for (const project of this.#session.projects.all) this.#addMistakes(project, wanted);
    for (const [uri, diagnostics] of wanted) this.#tell(uri, diagnostics);
    for (const uri of this.#told.keys()) if (!wanted.has(uri)) this.#tell(uri, []);
  }

  #addMistakes({ errors, place, configFile }: Project, wanted: Map<string, Diagnostic[]>): void {
    for (const mistake of errors.flatMap((error) => mistakesIn(error, place.folder))) {
      const path = mistake.path ?? configFile;
      if (path === undefined) continue;
      const uri = this.#session.addressOf(path);
      wanted.set(uri, [...wanted.get(uri) ?? [], mistakeDiagnostic(mistake)]);
    }
  }

  #tell(uri: string, diagnostics: Diagnostic[]): void {
    const text = JSON.stringify(diagnostics);
    if ((this.#told.get(uri) ?? '[]') === text) return;
    if (diagnostics.length === 0) this.#told.delete(uri);
    else this.#told.set(uri, text);
    void this.#connection.sendDiagnostics({ uri, diagnostics });
  }
}
