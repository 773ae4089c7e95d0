import type { ReporterName } from '../reporters/index.ts';

/** What the command line asks for. */
export type Command = LintCommand | TablesCommand | RulesCommand | ExplainCommand | ShowCommand;

/** `canonlint [paths..]`. */
export interface LintCommand extends ConfigChoice, ColourChoice {
  readonly name: 'lint';
  readonly paths: readonly string[];
  readonly canon: string | undefined;
  /** As given: `name=severity`. */
  readonly rules: readonly string[];
  readonly format: ReporterName;
  readonly outputFile: string | undefined;
  readonly quiet: boolean;
  readonly maxWarnings: number | undefined;
  readonly exitZero: boolean;
  readonly stdin: boolean;
  readonly stdinFilename: string | undefined;
  readonly printConfig: boolean;
}

/** `canonlint tables [paths..]`. */
export interface TablesCommand extends ConfigChoice {
  readonly name: 'tables';
  readonly paths: readonly string[];
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

/** Which configuration file to read: the one named, none, or the one found. */
export interface ConfigChoice {
  readonly config: string | undefined;
  readonly noConfig: boolean;
}

/** `--color` or `--no-color`; undefined where neither is given. */
export interface ColourChoice {
  readonly colour: boolean | undefined;
}
