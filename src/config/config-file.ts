import { listOf, mapping, mappingOf, openMapping, oneOf, optional, text, textOrTexts, v } from '../yaml/schema.ts';
import type { NamedPlugin, Rule } from '../model.ts';
import { customRulesSchema } from './custom-rules.ts';
import type { GivenCustomRule } from './custom-rules.ts';
import { severityWords } from './severity-word.ts';
import type { SeverityWord } from './severity-word.ts';

/** The content of `canonlint.yaml`. Patterns are as in `.gitignore`, relative to its folder. */
export interface ConfigFile {
  readonly $schema?: string | undefined;
  readonly extends?: string | readonly string[] | undefined;
  readonly plugins?: readonly string[] | undefined;
  readonly canon?: string | undefined;
  readonly include?: Patterns | undefined;
  readonly exclude?: Patterns | undefined;
  readonly services?: Readonly<Record<string, Patterns>> | undefined;
  readonly rules?: GivenRules | undefined;
  readonly 'custom-rules'?: readonly GivenCustomRule[] | undefined;
  readonly overrides?: readonly { readonly files: Patterns; readonly rules: GivenRules }[] | undefined;
  readonly baseline?: string | undefined;
  readonly format?: string | undefined;
  readonly 'max-warnings'?: number | undefined;
}

type Patterns = string | readonly string[];

/** Settings by rule name. */
export type GivenRules = Readonly<Record<string, SeverityWord | GivenSetting | undefined>>;

/** A severity, and the choice for each option by name. */
type GivenSetting = { readonly severity?: SeverityWord | undefined } & Readonly<Record<string, string | undefined>>;

/** What a project can set of a rule. */
export type Configurable = Pick<Rule, 'name' | 'summary' | 'options'>;

/** What a configuration may name: the toolkit of a run. */
export interface Nameable {
  readonly rules: readonly Configurable[];
  /** By name. */
  readonly reporters: Readonly<Record<string, unknown>>;
  /** The same with what plugins add. Rejects where their code may not run, or cannot; absent where there is no way to load them. */
  readonly withPlugins?: (plugins: readonly NamedPlugin[]) => Promise<Nameable>;
}

/** The schema of `canonlint.yaml` for these rules and formats, and no others. */
export function configSchemaOf({ rules, reporters }: Nameable): v.GenericSchema<unknown, ConfigFile> {
  return schemaWith(mapping(settingsOf(rules)), Object.keys(reporters));
}

/** The schema from which the JSON Schema for editors is generated: a project may have rules of its own besides these. */
export function openConfigSchemaOf({ rules, reporters }: Nameable): v.GenericSchema<unknown, ConfigFile> {
  return schemaWith(openMapping(settingsOf(rules), settingOf({})), Object.keys(reporters));
}

function settingsOf(rules: readonly Configurable[]) {
  return Object.fromEntries(rules.map((rule) => [rule.name, optional(rule.summary, settingOf(rule))]));
}

function schemaWith(settings: v.GenericSchema<unknown, GivenRules>, reporters: readonly string[]): v.GenericSchema<unknown, ConfigFile> {
  return v.pipe(mapping({
    $schema: optional('The schema for editors; canonlint reads nothing there.', text),
    extends: optional('Configurations that this one adds to: files, or packages by name. A later one wins over an earlier one, and this file wins over all.',
      textOrTexts),
    plugins: optional('Modules with rules, canons, formats and reporters: paths that begin with ./, or packages by name. Their code runs only if '
      + '--allow-plugins or CANONLINT_ALLOW_PLUGINS=1 allows it.', listOf(text)),
    canon: optional('The canon. auto, the default, takes the one whose words the pages use. It may also be open-telekom-cloud, http, '
      + 'the path of a YAML or JSON file, or the path of a page whose own status-code tables are the model.', text),
    include: optional('The pages to lint if no path is named; by default every page below the folder of this file.',
      patterns),
    exclude: optional('The pages that are never linted, even if they are named.', patterns),
    services: optional('The pages of each service, by its name. Any other page belongs to the documentation root above it.', mappingOf(serviceName, patterns)),
    rules: optional('The severity of each rule, and its options.', settings),
    'custom-rules': optional('Rules of the project that need no code.', customRulesSchema),
    overrides: optional('Other severities for some pages. The last one that matches a page counts.', listOf(mapping({
      files: v.pipe(patterns, v.description('The pages.')),
      rules: v.pipe(settings, v.description('The severity of rules on these pages.')),
    }))),
    baseline: optional('The file of known problems, which are not reported. It lies in the folder of this file or below.', pathWithin),
    format: optional('The format of the report if the command line names none.', oneOf(reporters)),
    'max-warnings': optional('A run with more warnings than this fails.',
      v.pipe(v.number('must be a number'), v.integer(wholeNumber), v.minValue(0, wholeNumber))),
  }), v.title('canonlint configuration'), v.description('How canonlint checks the pages below its folder.'));
}

const severity = oneOf([...severityWords, 'warning'], severityWords);

/** The settings of one rule: a severity, or a mapping with a severity and options. */
function settingOf({ options = {} }: Pick<Configurable, 'options'>) {
  const choices = Object.entries(options).map(([name, { summary, choices: words }]) =>
    [name, optional(`${summary} By default ${words[0]}.`, oneOf(words))] as const);
  const keys = ['severity', ...Object.keys(options)];
  return v.union([
    severity,
    mapping({ severity: optional('Whether problems of the rule fail the run.', severity), ...Object.fromEntries(choices) }),
  ], `must be off, warn or error, or a mapping with the ${keys.length === 1 ? 'key' : 'keys'} ${keys.join(' and ')}`);
}

const pattern = v.pipe(v.string('must be text'), v.regex(/^(?!!?\.\.(?:\/|$))[\s\S]*\S/, ({ input }) =>
  (/\S/.test(input) ? 'leads out of the folder of the configuration' : 'is empty')));

const pathWithin = v.pipe(v.string('must be text'), v.regex(/^(?![\\/]|[A-Za-z]:)(?!(?:.*[\\/])?\.\.(?:[\\/]|$))[\s\S]*\S/, ({ input }) =>
  (/\S/.test(input) ? 'leads out of the folder of the configuration' : 'is empty')));

const wholeNumber = 'must be a whole number of 0 or more';

/** A name of digits alone is refused: an object does not keep the order of such keys. */
const serviceName = v.pipe(v.string(), v.regex(/[^\s\d]/, 'is no name for a service: it has no letter'));

const patterns = v.union([pattern, listOf(pattern)], 'must be a pattern or a list of patterns');
