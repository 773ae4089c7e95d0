import { listOf, mapping, mappingOf, oneOf, optional, text, v } from '../yaml/schema.ts';
import type { Rule } from '../model.ts';
import { severityWords } from './severity-word.ts';
import type { SeverityWord } from './severity-word.ts';

/** What `canonlint.yaml` says. Patterns are those of `.gitignore`, from its folder. */
export interface ConfigFile {
  readonly canon?: string | undefined;
  readonly include?: Patterns | undefined;
  readonly exclude?: Patterns | undefined;
  readonly services?: Readonly<Record<string, Patterns>> | undefined;
  readonly rules?: GivenRules | undefined;
  readonly overrides?: readonly { readonly files: Patterns; readonly rules: GivenRules }[] | undefined;
}

type Patterns = string | readonly string[];

/** Settings by the name of their rule. */
export type GivenRules = Readonly<Record<string, SeverityWord | GivenSetting | undefined>>;

/** A severity, and choices by the name of their option. */
type GivenSetting = { readonly severity?: SeverityWord | undefined } & Readonly<Record<string, string | undefined>>;

/** A rule as far as a project can set it. */
export type Configurable = Pick<Rule, 'name' | 'summary' | 'options'>;

/** The form of `canonlint.yaml` where there are these rules; the JSON Schema for editors is made from it. */
export function configSchemaOf(rules: readonly Configurable[]): v.GenericSchema<unknown, ConfigFile> {
  const settings = mapping(Object.fromEntries(rules.map((rule) => [rule.name, optional(rule.summary, settingOf(rule))])));
  return v.pipe(mapping({
    canon: optional('The canon: house (the default), http, or the path of a YAML or JSON file, or of a page whose own '
      + 'status-code tables are the model.', text),
    include: optional('What is linted where no path is named; by default every page below the folder of this file.',
      patterns),
    exclude: optional('What is never linted, even where it is named.', patterns),
    services: optional('The pages of each service, by its name. A page of none of them belongs to the documentation '
      + 'root above it.', mappingOf(serviceName, patterns)),
    rules: optional('The severity of rules.', settings),
    overrides: optional('Other severities for some pages; the last one that matches a page counts.', listOf(mapping({
      files: v.pipe(patterns, v.description('The pages.')),
      rules: v.pipe(settings, v.description('The severity of rules on these pages.')),
    }))),
  }), v.title('canonlint configuration'), v.description('How canonlint checks the pages below its folder.'));
}

const severity = oneOf([...severityWords, 'warning'], severityWords);

/** What can be set of a rule: its severity alone, or with choices for its options. */
function settingOf({ options = {} }: Configurable) {
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

/** Not a number: those would lose their order among the others. */
const serviceName = v.pipe(v.string(), v.regex(/[^\s\d]/, 'is no name for a service: it has no letter'));

const patterns = v.union([pattern, listOf(pattern)], 'must be a pattern or a list of patterns');
