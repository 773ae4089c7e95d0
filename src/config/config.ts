import type { CustomRule, NamedPlugin, Severity } from '../model.ts';

/** How a project is checked. Plain data. */
export interface Config {
  /** The configuration file, relative to the working folder; undefined without one. */
  readonly file: string | undefined;
  /** The files that it extends, likewise. */
  readonly bases: readonly string[];
  /** The folder that patterns start from; absolute. */
  readonly folder: string;
  /** The name or path of the canon; `auto` or undefined leaves the choice to the evidence. */
  readonly canon: string | undefined;
  /** Where the canon is named; undefined if it is not. */
  readonly canonIn: CanonNaming | undefined;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Patterns of pages that a run leaves out besides, relative to the working folder. */
  readonly ignored: readonly string[];
  /** Patterns by service name. */
  readonly services: Readonly<Record<string, readonly string[]>>;
  readonly rules: RuleSettings;
  /** The modules whose code adds to what is shipped. */
  readonly plugins: readonly NamedPlugin[];
  /** The rules that the project states without code. */
  readonly customRules: readonly CustomRule[];
  /** In ascending precedence. */
  readonly overrides: readonly Override[];
  /** The file of known problems, absolute. */
  readonly baseline: string | undefined;
  /** The report format where the request names none. */
  readonly format: string | undefined;
  /** More warnings than this make a run fail; undefined for no limit. */
  readonly maxWarnings: number | undefined;
}

/** The place at which a configuration names the canon. */
export interface CanonNaming {
  /** The configuration file, which may be one that this extends; relative to the working folder. */
  readonly file: string;
  /** Its folder, absolute: a path of a canon starts there. */
  readonly folder: string;
  /** As `file:line:column`. */
  readonly at: string;
}

/** Settings by rule name. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

export interface RuleSetting {
  readonly severity?: Severity | 'off';
  /** The choice for each option by name, the same for all pages. */
  readonly options?: Readonly<Record<string, string>>;
}

/** Settings for some pages. */
export interface Override {
  readonly files: readonly string[];
  readonly rules: RuleSettings;
}
