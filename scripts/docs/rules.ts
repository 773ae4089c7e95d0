import { plain } from '../../src/hosts/output/style.ts';
import { wordFor } from '../../src/config/severity-word.ts';
import { exampleIn, formats, type Format } from '../../src/formats/index.ts';
import { factsOf, loadCanon } from '../../src/index.ts';
import { problemsInExample } from '../../src/lint/example.ts';
import type { Page, Rule, RuleOption } from '../../src/model.ts';
import { problemsText } from '../../src/reporters/stylish.ts';

const canon = await loadCanon('open-telekom-cloud', { from: '.', read: (path) => { throw new Error(path); }, factsOf });

/** The rules with their default severity, each linked to its page. */
export function rulesTable(all: readonly Rule[]): string {
  const rows = all.map(({ name, severity, summary }) =>
    `| [${name}](../../rules/${name}.md) | ${wordFor(severity)} | ${summary} |`);
  return ['| rule | default | reports |', '|---|---|---|', ...rows].join('\n');
}

/** The page of a rule: what it reports, why, and its example. */
export async function rulePage(rule: Rule): Promise<string> {
  const { name, summary, severity, why, options = {} } = rule;
  const examples = await Promise.all(formats.map((format) => exampleText(rule, format)));
  return `<!-- Generated from rules/${name}.ts by npm run docs -->

# ${name}

${summary[0]!.toUpperCase()}${summary.slice(1)}. Severity: \`${wordFor(severity)}\` by default.

## Why

${why}

${[...Object.entries(options).map(optionText), ...examplesText(examples.filter((text) => text !== ''))].join('').trim()}
`;
}

/** No rule but one about what cannot be read is without an example. */
function examplesText(examples: readonly string[]): readonly string[] {
  return examples.length === 0 ? [] : [`## Example\n\n${examples.join('\n')}`];
}

/** The rule's example in a format, with its report; empty if the format cannot render it. */
async function exampleText(rule: Rule, format: Format): Promise<string> {
  const pages = await exampleIn(format, rule.example);
  if (pages.length === 0) return '';
  return `${pages.map((page) => pageText(page, format)).join('\n')}
\`\`\`text
${reportOf(rule, pages).trim()}
\`\`\`
`;
}

function pageText({ file, source }: Page, { name }: Format): string {
  return `\`${file}\`:

\`\`\`${name}
${source.trim()}
\`\`\`
`;
}

/** The report of the rule on its example, as a service of its own. */
function reportOf(rule: Rule, example: readonly Page[]): string {
  const pages = example.flatMap((page) => factsOf(page) ?? []);
  const problems = problemsInExample(pages, [rule], canon);
  if (problems.length === 0) throw new Error(`${rule.name} reports nothing on its own example`);
  return problemsText(problems, plain);
}

function optionText([name, { summary, choices }]: readonly [string, RuleOption]): string {
  return `## Option \`${name}\`

${summary} One of ${choices.map((choice) => `\`${choice}\``).join(', ')}; \`${choices[0]}\` by default.

`;
}
