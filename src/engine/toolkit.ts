import type { ShippedCanons } from '../canon/index.ts';
import type { Config } from '../config/config.ts';
import type { Format } from '../formats/format.ts';
import type { NamedPlugin, Rule } from '../model.ts';
import type { CodeLoader } from '../plugins/index.ts';
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
  /** How the code of plugins runs; absent where it cannot. */
  readonly code?: CodeLoader;
}

/** What is shipped, and what a configuration adds; code that it needs is loaded only then. Throws a `UserError` for plugins that may not run. */
export async function toolkitWith({ plugins, customRules }: Pick<Config, 'plugins' | 'customRules'>, shipped: Toolkit): Promise<Toolkit> {
  const toolkit = await withPlugins(plugins, shipped);
  if (customRules.length === 0) return toolkit;
  const { rulesFrom } = await import('../custom-rules/index.ts');
  return { ...toolkit, rules: [...toolkit.rules, ...rulesFrom(customRules)] };
}

/** What is shipped, and what plugins add. Throws a `UserError` as loading them does. */
export async function withPlugins(plugins: readonly NamedPlugin[], shipped: Toolkit): Promise<Toolkit> {
  if (plugins.length === 0) return shipped;
  const { additionsOf } = await import('../plugins/index.ts');
  const { rules, formats, reporters, canons } = await additionsOf(plugins, shipped.code, shipped.formats);
  return {
    ...shipped,
    rules: [...shipped.rules, ...rules], formats: [...shipped.formats, ...formats],
    reporters: { ...shipped.reporters, ...reporters }, canons: { ...shipped.canons, ...canons },
  };
}
