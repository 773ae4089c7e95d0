import type { CanonFile } from '../canon/canon-file.ts';
import type { Format } from '../formats/format.ts';
import type { Rule } from '../model.ts';
import type { Reporter } from '../reporters/reporter.ts';

/** What a module adds to canonlint; its default export. Names are in small letters, digits and hyphens. */
export interface Plugin {
  /** Stands before the names of what it adds: `acme` for the rule `acme/say-resource`. */
  readonly name: string;
  readonly rules?: readonly PluginRule[];
  /** Canons as in a YAML file, by name. */
  readonly canons?: Readonly<Record<string, CanonFile>>;
  /** Markups, by the extensions of their files. They read no file that canonlint reads without them. */
  readonly formats?: readonly Format[];
  /** Report formats, by name. */
  readonly reporters?: Readonly<Record<string, Reporter>>;
}

/** A rule of a plugin. */
export type PluginRule = Omit<Rule, 'example' | 'why' | 'fixesFromCanon'> & Partial<Pick<Rule, 'example' | 'why'>>;
