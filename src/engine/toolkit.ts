import type { ShippedCanons } from '../canon/index.ts';
import type { Config } from '../config/config.ts';
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

/** What is shipped, and what a configuration adds; code that it needs is loaded only then. */
export async function toolkitWith({ customRules }: Pick<Config, 'customRules'>, shipped: Toolkit): Promise<Toolkit> {
  if (customRules.length === 0) return shipped;
  const { rulesFrom } = await import('../custom-rules/index.ts');
  return { ...shipped, rules: [...shipped.rules, ...rulesFrom(customRules)] };
}
