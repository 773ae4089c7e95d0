import type { ConfigChoice } from '../../../engine/index.ts';
import type { Extent } from '../../../fix/index.ts';
import type { Output } from '../../output/output.ts';

/** What the command line asks for. */
export type Command = LintCommand | TablesCommand | FactsCommand | InferCommand | InitCommand | DiffCommand | RulesCommand | ExplainCommand | ShowCommand;

/** `canonlint [paths..]`. */
export interface LintCommand extends ConfigChoice, ColourChoice {
  readonly name: 'lint';
  readonly paths: readonly string[];
  /** Whether the paths are those of facts files rather than pages. */
  readonly facts: boolean;
  readonly canon: string | undefined;
  /** As given: `name=severity`. */
  readonly rules: readonly string[];
  /** The names of the rules to report; all where there are none. */
  readonly only: readonly string[];
  /** Which fixes to apply; none where it is undefined. */
  readonly fix: Extent | undefined;
  /** Whether fixes are shown as a diff rather than written. */
  readonly fixDryRun: boolean;
  /** Where the report goes, and in which formats; one at most goes to no file. */
  readonly outputs: readonly Output[];
  readonly quiet: boolean;
  /** The git reference whose problems on unchanged pages are of no interest. */
  readonly changedSince: string | undefined;
  /** Whether what pages say to canonlint in comments is ignored. */
  readonly noInlineConfig: boolean;
  /** The file of the problems that are known. */
  readonly baseline: string | undefined;
  /** Whether that file is brought up to date. */
  readonly updateBaseline: boolean;
  readonly maxWarnings: number | undefined;
  readonly exitZero: boolean;
  readonly stdin: boolean;
  readonly stdinFilename: string | undefined;
  readonly printConfig: boolean;
  /** How many threads share the work; undefined for as many as pay. */
  readonly concurrency: number | undefined;
}

/** `canonlint tables [paths..]`. */
export interface TablesCommand extends ConfigChoice {
  readonly name: 'tables';
  readonly paths: readonly string[];
}

/** `canonlint facts [paths..]`. */
export interface FactsCommand extends ConfigChoice {
  readonly name: 'facts';
  readonly paths: readonly string[];
  /** The facts file to write; undefined where they are printed for people. */
  readonly outputFile: string | undefined;
  /** What stands before the names of pages in the file. */
  readonly as: string | undefined;
}

/** `canonlint infer [paths..]`. */
export interface InferCommand extends ConfigChoice {
  readonly name: 'infer';
  readonly paths: readonly string[];
  /** Whether the paths are those of facts files rather than pages. */
  readonly facts: boolean;
  readonly outputFile: string | undefined;
  /** Whether an existing file may be overwritten. */
  readonly force: boolean;
}

/** `canonlint init`. */
export interface InitCommand {
  readonly name: 'init';
  /** Whether the hook is wanted, too. */
  readonly hook: boolean;
  /** Whether a workflow for GitHub is wanted, too. */
  readonly workflow: boolean;
  /** Whether a canon is proposed from the pages. */
  readonly infer: boolean;
}

/** `canonlint diff <one> <other>`. */
export interface DiffCommand extends ConfigChoice, ColourChoice {
  readonly name: 'diff';
  /** Two pages or folders. */
  readonly paths: readonly [string, string];
}

/** `canonlint rules`. */
export interface RulesCommand extends ConfigChoice, ColourChoice {
  readonly name: 'rules';
  readonly rules: readonly string[];
}

/** `canonlint explain <rule|code>`. */
export interface ExplainCommand extends ConfigChoice, ColourChoice {
  readonly name: 'explain';
  /** The name of a rule, or a code. */
  readonly topic: string;
  readonly canon: string | undefined;
}

/** `--help` and `--version`: a text to print. */
export interface ShowCommand {
  readonly name: 'show';
  readonly text: string;
}

/** `--color` or `--no-color`; undefined where neither is given. */
export interface ColourChoice {
  readonly colour: boolean | undefined;
}
