import type { PageFacts } from '../model.ts';

/** What was understood of some services, as one run of canonlint hands it to another. */
export interface FactsFile {
  /** The version of the canonlint that wrote it. */
  readonly writer: string;
  readonly services: readonly ServiceFacts[];
  /** The pages to report on; the others only tell what their service says. */
  readonly reported: ReadonlySet<string>;
  /** What could not be read. */
  readonly readErrors: readonly UnreadPage[];
}

/** A service whose name is not settled: that depends on which other services there are. */
export interface ServiceFacts {
  /** As a page is named, or `.`. */
  readonly root: string;
  /** The names that it may have, the most wanted first. */
  readonly names: readonly [string, ...string[]];
  /** Whether a configuration gave it the first of them, which is then its own. */
  readonly configured: boolean;
  readonly pages: readonly PageFacts[];
}

/** A page or folder, and why it could not be read. */
export interface UnreadPage {
  readonly file: string;
  readonly message: string;
}

/** What a facts file says that it is. */
export const format = 'canonlint facts';

/** The version of the format: another one as soon as a release could not read what an older one writes, or the other way round. */
export const version = 1;
