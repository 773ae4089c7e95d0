import type { Severity } from '../model.ts';

/** How a project wants to be checked. Plain data. */
export interface Config {
  /** The configuration file, relative to the working folder; undefined where there is none. */
  readonly file: string | undefined;
  /** The folder that patterns and a relative canon start from, absolute. */
  readonly folder: string;
  /** The name or path of the canon; undefined for the default one. */
  readonly canon: string | undefined;
  /** Where the canon is named, as `file:line:column`. */
  readonly canonAt: string | undefined;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Patterns by the name of their service. */
  readonly services: Readonly<Record<string, readonly string[]>>;
  readonly rules: RuleSettings;
  /** In ascending precedence. */
  readonly overrides: readonly Override[];
}

/** What is asked of some rules, by name. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

export interface RuleSetting {
  readonly severity?: Severity | 'off';
  /** Choices by the name of their option; they hold for all pages. */
  readonly options?: Readonly<Record<string, string>>;
}

/** What is asked of some rules on some pages. */
export interface Override {
  readonly files: readonly string[];
  readonly rules: RuleSettings;
}

/** The configuration of a folder that has no file: every rule as it comes. */
export function defaultConfig(folder: string): Config {
  return {
    file: undefined, folder, canon: undefined, canonAt: undefined,
    include: [], exclude: [], services: {}, rules: {}, overrides: [],
  };
}
