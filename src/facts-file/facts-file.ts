import type { PageFacts } from '../model.ts';

/** The facts of some services, as one run of canonlint passes them to another. */
export interface FactsFile {
  /** The version of canonlint that wrote it. */
  readonly writer: string;
  readonly services: readonly ServiceFacts[];
  /** Pages to report on; the others only inform about their service. */
  readonly reported: ReadonlySet<string>;
  /** Pages and folders that could not be read. */
  readonly readErrors: readonly UnreadPage[];
}

/** A service before it has a final name, which depends on the other services. */
export interface ServiceFacts {
  /** In the form of a page's path, or `.`. */
  readonly root: string;
  /** Candidates for the name, preferred first. */
  readonly names: readonly [string, ...string[]];
  /** Whether a configuration gave the first name, which is then its name. */
  readonly configured: boolean;
  readonly pages: readonly PageFacts[];
}

/** A page or folder that could not be read, and why. */
export interface UnreadPage {
  readonly file: string;
  readonly message: string;
}

/** The value of `format` in every facts file. */
export const format = 'canonlint facts';

/** The version of the format. It changes when an older or newer release cannot read the file. */
export const version = 1;
