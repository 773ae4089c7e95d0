import { autoCanon } from '../../../canon/index.ts';
import { commands, optionsOf } from '../arguments/commands.ts';
import type { CommandName } from '../arguments/commands.ts';
import type { OptionDeclaration, ValueKind } from '../arguments/declaration.ts';
import { optionNamed } from '../arguments/options.ts';
import { toolkit } from '../../toolkit.ts';

/** An option as a shell completes it. */
export interface CompletedOption {
  readonly name: string;
  readonly short: string | undefined;
  readonly summary: string;
  /** Undefined for a flag. */
  readonly value: CompletedValue | undefined;
}

/** What may follow an option. */
export interface CompletedValue {
  readonly kind: ValueKind;
  readonly words: readonly string[];
  readonly orFile: boolean;
  /** Whether it stands in the same word, after `=`. */
  readonly joined: boolean;
}

/** A command as a shell completes it. */
export interface CompletedCommand {
  readonly name: CommandName;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** Words that may stand behind it, besides files. */
  readonly words: readonly string[];
  readonly orFile: boolean;
}

/** All commands; linting, which has no name, comes first. */
export function completedCommands(): readonly CompletedCommand[] {
  return (Object.keys(commands) as readonly CommandName[]).map((name) => {
    const { completes, summary } = commands[name];
    return { name, summary, options: optionsOf(name).map(completedOption), words: positionalWords[completes](), orFile: completes === 'files' };
  });
}

/** The shells for which there is a completion. */
export const shells: readonly string[] = ['bash', 'zsh', 'fish'];

const positionalWords = { files: () => [], topics: ruleNames, shells: () => shells, nothing: () => [] } as const;

function completedOption(name: string): CompletedOption {
  const { short, summary, value, alone }: OptionDeclaration = optionNamed(name)!; // commands name options that there are
  return { name, short, summary, value: value === undefined ? undefined : completedValue(value, alone !== undefined) };
}

function completedValue(kind: ValueKind, joined: boolean): CompletedValue {
  return { kind, words: valueWords[kind]?.() ?? [], orFile: kind === 'file' || kind === 'canon', joined };
}

const valueWords: Readonly<Partial<Record<ValueKind, () => readonly string[]>>> = {
  canon: () => [autoCanon, ...Object.keys(toolkit.canons)],
  extent: () => ['safe', 'all'],
  format: () => Object.keys(toolkit.reporters),
  rules: ruleNames,
  setting: () => ruleNames().map((name) => `${name}=`),
};

function ruleNames(): readonly string[] {
  return toolkit.rules.map(({ name }) => name);
}
