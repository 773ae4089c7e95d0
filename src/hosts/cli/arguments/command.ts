import type { ConfigChoice } from '../../../engine/index.ts';
import type { Extent } from '../../../fix/index.ts';
import type { CacheChoice } from '../../cache-place.ts';
import type { Output } from '../../output/output.ts';

/** A parsed command line. */
export type Command = LintCommand | TablesCommand | FactsCommand | InferCommand | InitCommand | DiffCommand | RulesCommand | ExplainCommand | CompletionCommand | LspCommand | ShowCommand;

/** `canonlint [paths..]`. */
export interface LintCommand extends PageChoice, ColourChoice, CacheChoice {
  readonly name: 'lint';
  /** Whether the paths are facts files instead of pages. */
  readonly facts: boolean;
  readonly canon: string | undefined;
  /** As written: `name=severity`. */
  readonly rules: readonly string[];
  /** The names of the rules to report; all if empty. */
  readonly only: readonly string[];
  /** Which fixes to apply; undefined for none. */
  readonly fix: Extent | undefined;
  /** Whether fixes are shown as a diff instead of written. */
  readonly fixDryRun: boolean;
  /** The formats and destinations of the report, at most one of which goes to no file; undefined leaves the format to the configuration. */
  readonly outputs: readonly Output[] | undefined;
  /** The file for the report whose format names none. */
  readonly outputFile: string | undefined;
  /** Whether the run goes on when files change. */
  readonly watch: boolean;
  readonly quiet: boolean;
  /** Whether problems are counted by rule, service and code. */
  readonly stats: boolean;
  /** The git reference; its problems on unchanged pages are not reported. */
  readonly changedSince: string | undefined;
  readonly changedPages: boolean;
  /** Whether comments on pages are ignored. */
  readonly noInlineConfig: boolean;
  /** The file of known problems. */
  readonly baseline: string | undefined;
  readonly noBaseline: boolean;
  /** Whether that file is updated. */
  readonly updateBaseline: boolean;
  readonly maxWarnings: number | undefined;
  readonly exitZero: boolean;
  readonly stdin: boolean;
  readonly stdinFilename: string | undefined;
  readonly printConfig: boolean;
  /** The number of threads; undefined chooses it by the number of pages. */
  readonly concurrency: number | undefined;
}

/** `canonlint tables [paths..]`. */
export interface TablesCommand extends PageChoice {
  readonly name: 'tables';
}

/** `canonlint facts [paths..]`. */
export interface FactsCommand extends PageChoice {
  readonly name: 'facts';
  /** The facts file to write; undefined to print the facts for people. */
  readonly outputFile: string | undefined;
  /** A prefix for the names of pages in the file. */
  readonly as: string | undefined;
}

/** `canonlint infer [paths..]`. */
export interface InferCommand extends PageChoice {
  readonly name: 'infer';
  /** Whether the paths are facts files instead of pages. */
  readonly facts: boolean;
  readonly outputFile: string | undefined;
  /** Whether an existing file may be overwritten. */
  readonly force: boolean;
}

/** `canonlint init`. */
export interface InitCommand extends CodeChoice {
  readonly name: 'init';
  /** Whether to do all that is proposed without a question. */
  readonly yes: boolean;
  /** Whether to print what would be written, and write nothing. */
  readonly dryRun: boolean;
  /** Whether the hook is wanted outside of a repository, too. */
  readonly hook: boolean;
  /** Whether a workflow for GitHub is wanted where the git host is unknown, too. */
  readonly workflow: boolean;
  /** Whether to propose a canon by all votes, also where too few services agree. */
  readonly infer: boolean;
}

/** `canonlint diff <one> <other>`. */
export interface DiffCommand extends ConfigChoice, CodeChoice, ColourChoice {
  readonly name: 'diff';
  /** Two pages or folders. */
  readonly paths: readonly [string, string];
}

/** `canonlint rules`. */
export interface RulesCommand extends ConfigChoice, CodeChoice, ColourChoice {
  readonly name: 'rules';
  readonly rules: readonly string[];
}

/** `canonlint explain <rule|code>`. */
export interface ExplainCommand extends ConfigChoice, CodeChoice, ColourChoice {
  readonly name: 'explain';
  /** The name of a rule, or a status code. */
  readonly topic: string;
  readonly canon: string | undefined;
}

/** `canonlint completion <shell>`. */
export interface CompletionCommand {
  readonly name: 'completion';
  readonly shell: string;
}

/** `canonlint lsp`. */
export interface LspCommand extends CodeChoice {
  readonly name: 'lsp';
}

/** Which pages a command is about. */
interface PageChoice extends ConfigChoice, CodeChoice {
  readonly paths: readonly string[];
  /** Patterns of pages to leave out, relative to the working folder. */
  readonly ignorePatterns: readonly string[];
  /** Whether near misses and folders that are not searched are listed. */
  readonly verbose: boolean;
}

/** `--help` and `--version`: a text to print. */
export interface ShowCommand {
  readonly name: 'show';
  readonly text: string;
}

/** `--allow-plugins`: whether code that a configuration names may run. */
export interface CodeChoice {
  readonly allowPlugins: boolean;
}

/** `--color` or `--no-color`; undefined without either. */
export interface ColourChoice {
  readonly colour: boolean | undefined;
}
