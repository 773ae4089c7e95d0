import process from 'node:process';
import type { LintRequest, Toolkit } from '../../engine/index.ts';
import { plainRequest } from '../../engine/lint-request.ts';
import { toolkitRunning } from '../toolkit.ts';

/** How pages are linted. What is left out is as on the command line. */
export interface RunOptions {
  /** The working folder; paths start from it, and are reported relative to it. By default that of the process. */
  readonly cwd?: string;
  /** The name or path of the canon, instead of the configuration's. */
  readonly canon?: string;
  /** The configuration file; `false` reads none. By default the nearest one above the pages. */
  readonly config?: string | false;
  /** Whether the code of plugins that the configuration names may run; by default it may not, and such a run is refused. */
  readonly allowPlugins?: boolean;
  /** Severities by rule, instead of the configuration's. */
  readonly rules?: Readonly<Record<string, 'off' | 'warn' | 'error'>>;
  /** The rules to report; all by default. */
  readonly only?: readonly string[];
  /** Patterns of pages to leave out, as in `.gitignore`, relative to the working folder. */
  readonly ignorePatterns?: readonly string[];
  /** Whether comments on pages can silence rules; by default they can. */
  readonly inlineConfig?: boolean;
  /** The file of known problems, which are not reported. */
  readonly baseline?: string;
  /** A git reference: only what changed since then is reported. */
  readonly changedSince?: string;
  /**
   * Whether the run keeps what later runs need not find out again, and takes what earlier ones have kept; a text names the folder, which lies
   * outside of the one that is linted. By default it does not. Not for `lintEach`, nor for `fix`.
   */
  readonly cache?: boolean | string;
  /** Called with one line for each thing that somebody should know of. */
  readonly onWarning?: (message: string) => void;
}

/** The working folder of a run. */
export function folderOf({ cwd = process.cwd() }: RunOptions): string {
  return cwd;
}

/** A request for a run over paths. */
export function requestFrom(paths: readonly string[], options: RunOptions): LintRequest {
  const { canon, config, rules = {}, only = [], ignorePatterns = [], inlineConfig = true, baseline, changedSince } = options;
  return {
    ...plainRequest, paths, canon, only, ignorePatterns, inline: inlineConfig, baseline, changedSince,
    config: config === false ? undefined : config, noConfig: config === false,
    rules: Object.entries(rules).map(([name, severity]) => `${name}=${severity}`),
    wants: { services: true, fixes: true },
  };
}

/** What a run works with. */
export function toolkitFor({ allowPlugins = false }: RunOptions): Toolkit {
  return toolkitRunning(allowPlugins, (url) => import(url));
}
