import type { ShippedCanons } from '../canon/index.ts';
import type { Format } from '../formats/format.ts';
import type { Rule } from '../model.ts';
import type { Reporter } from '../reporters/reporter.ts';

/** What a run works with: the host makes it of what is shipped, and hands it down. */
export interface Toolkit {
  /** In the order in which they are listed. */
  readonly rules: readonly Rule[];
  /** The first that claims a file reads it. */
  readonly formats: readonly Format[];
  /** By the name that `--format` knows them by; each is loaded when it is asked for. */
  readonly reporters: Readonly<Record<string, () => Promise<Reporter>>>;
  /** By name. */
  readonly canons: ShippedCanons;
}
