import type { LintRequest } from '../lint-request.ts';

/** What a project is that somebody works on: a run of canonlint in a folder, of which is kept what was read. */
export interface ProjectPlace {
  /** The working folder, absolute: pages are named relative to it. */
  readonly folder: string;
  /** Paths whose nearest configuration is that of the project. */
  readonly at: readonly string[];
  /** The paths of the run; without any, what the configuration includes. */
  readonly paths: readonly string[];
  /** What counts instead of the configuration. */
  readonly choices: ProjectChoices;
}

/** What a request may choose instead of the configuration. */
export type ProjectChoices = Pick<LintRequest, 'config' | 'noConfig' | 'canon' | 'rules' | 'only' | 'ignorePatterns' | 'baseline' | 'noBaseline' | 'inline'>;
