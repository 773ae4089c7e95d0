import { normalForm } from '../canon/normal-form.ts';
import type { ShippedCanons } from '../canon/index.ts';
import type { Format } from '../formats/format.ts';
import type { NamedPlugin, Rule } from '../model.ts';
import type { Reporter } from '../reporters/reporter.ts';
import { UserError } from '../text/user-error.ts';
import { guardedFormat, guardedReporter, guardedRule } from './guarded.ts';
import type { Plugin } from './plugin.ts';
import { codeHint } from './hint.ts';
import { pluginIn } from './schema.ts';

/** How the code of a project is run, and whether somebody has allowed it. */
export interface CodeLoader {
  readonly allowed: boolean;
  /** What a module exports: a path or the name of a package, from a folder. Rejects with what the module throws. */
  load(name: string, folder: string): Promise<unknown>;
}

/** What plugins add to what is shipped. */
export interface Additions {
  readonly rules: readonly Rule[];
  readonly formats: readonly Format[];
  readonly reporters: Readonly<Record<string, () => Promise<Reporter>>>;
  readonly canons: ShippedCanons;
}

/**
 * What plugins add, under names that begin with that of the plugin. Throws a `UserError` where nobody has allowed their code
 * to run, before anything of it is read, and for one that cannot be loaded or has another form.
 */
export async function additionsOf(named: readonly NamedPlugin[], code: CodeLoader | undefined, shipped: readonly Format[]): Promise<Additions> {
  const [first] = named;
  if (first !== undefined && code?.allowed !== true) throw notAllowed(first);
  const distinct = [...new Map(named.map((each) => [`${each.folder}\0${each.name}`, each])).values()];
  const plugins: (readonly [NamedPlugin, Plugin])[] = [];
  for (const each of distinct) {
    const plugin = await pluginOf(each, code!);
    const twin = plugins.find(([, other]) => other.name === plugin.name);
    if (twin !== undefined) throw new UserError(`${each.at}: the plugins ${twin[0].name} and ${each.name} are both called ${plugin.name}`);
    plugins.push([each, plugin]);
  }
  return {
    rules: plugins.flatMap((each) => rulesOf(...each)),
    formats: plugins.flatMap(([{ name, at }, plugin]) => (plugin.formats ?? []).map((format) => {
      refuseShipped(format, `${at}: the plugin ${name}`, shipped);
      return guardedFormat(format, name, `${plugin.name}/${format.name}`);
    })),
    reporters: Object.fromEntries(plugins.flatMap(([{ name }, plugin]) => reportersOf(plugin, name))),
    canons: Object.fromEntries(plugins.flatMap(([, plugin]) => canonsOf(plugin))),
  };
}

function notAllowed({ name, at }: NamedPlugin): UserError {
  return new UserError(`${at}: the plugin ${name} is code, and nobody has allowed it to run`, codeHint);
}

async function pluginOf({ name, folder, at }: NamedPlugin, code: CodeLoader): Promise<Plugin> {
  const exported = await loaded(name, folder, at, code);
  const value = typeof exported === 'object' && exported !== null && 'default' in exported ? exported.default : undefined;
  const plugin = pluginIn(value);
  if (typeof plugin === 'string') throw new UserError(`${at}: the plugin ${name} is none: ${plugin}`);
  const rules = (plugin.rules ?? []).map((rule) => rule.name);
  const twin = rules.find((rule, nth) => rules.indexOf(rule) < nth);
  if (twin !== undefined) throw new UserError(`${at}: the plugin ${name} has two rules called ${twin}`);
  return plugin;
}

async function loaded(name: string, folder: string, at: string, code: CodeLoader): Promise<unknown> {
  try {
    return await code.load(name, folder);
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new UserError(`${at}: the plugin ${name} cannot be loaded: ${reason!}`);
  }
}

function rulesOf({ name }: NamedPlugin, plugin: Plugin): readonly Rule[] {
  return (plugin.rules ?? []).map((rule) => guardedRule(rule, name, `${plugin.name}/${rule.name}`));
}

function reportersOf(plugin: Plugin, name: string) {
  return Object.entries(plugin.reporters ?? {}).map(([own, reporter]) => {
    const full = `${plugin.name}/${own}`;
    return [full, () => Promise.resolve(guardedReporter(reporter, name, full))] as const;
  });
}

function canonsOf(plugin: Plugin) {
  return Object.entries(plugin.canons ?? {}).map(([own, file]) => [`${plugin.name}/${own}`, normalForm(file)] as const);
}

function refuseShipped({ name, extensions }: Format, whose: string, shipped: readonly Format[]): void {
  for (const extension of extensions) {
    const owner = shipped.find((format) => format.extensions.includes(extension));
    if (owner !== undefined) throw new UserError(`${whose} has the format ${name} for ${extension}, which canonlint reads as ${owner.title}`);
  }
}
