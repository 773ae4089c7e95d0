import type { ShippedCanons } from '../canon/index.ts';
import type { Format } from '../formats/format.ts';
import type { Rule } from '../model.ts';
import type { Reporter } from '../reporters/reporter.ts';

/** What a run works with. The host makes it from what is shipped, and passes it down. */
export interface Toolkit {
  /** In the order of listings. */
  readonly rules: readonly Rule[];
  /** The first format that claims a file reads it. */
  readonly formats: readonly Format[];
  /** By name for `--format`; each is loaded when needed. */
  readonly reporters: Readonly<Record<string, () => Promise<Reporter>>>;
  /** By name. */
  readonly canons: ShippedCanons;
}
