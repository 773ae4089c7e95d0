import { plain } from '../../src/hosts/cli/output/style.ts';
import { wordFor } from '../../src/config/severity-word.ts';
import { factsOf, loadCanon, reportOn } from '../../src/index.ts';
import type { Rule, RuleOption } from '../../src/model.ts';
import { problemsText } from '../../src/reporters/stylish.ts';

const canon = await loadCanon('house', { from: '.', read: (path) => { throw new Error(path); }, factsOf });

/** The rules with their default severity, each linked to its page. */
export function rulesTable(all: readonly Rule[]): string {
  const rows = all.map(({ name, severity, summary }) =>
    `| [${name}](rules/${name}.md) | ${wordFor(severity)} | ${summary} |`);
  return ['| rule | default | reports |', '|---|---|---|', ...rows].join('\n');
}

/** The page of a rule: what it reports, why, and what it says about its example. */
export function rulePage(rule: Rule): string {
  const { name, summary, severity, why, example, options = {} } = rule;
  return `<!-- Generated from rules/${name}.ts by npm run docs -->

# ${name}

${summary[0]!.toUpperCase()}${summary.slice(1)}. Severity: \`${wordFor(severity)}\` by default.

## Why

${why}

${Object.entries(options).map(optionText).join('')}## Example

${Object.entries(example).map(pageText).join('\n')}
\`\`\`text
${reportOf(rule).trim()}
\`\`\`
`;
}

function pageText([page, source]: readonly [string, string]): string {
  return `\`${page}\`:

\`\`\`rst
${source.trim()}
\`\`\`
`;
}

/** What the rule says of its example, a service of its own. */
function reportOf(rule: Rule): string {
  const pages = Object.entries(rule.example)
    .flatMap(([file, source]) => factsOf({ file, source, encoding: 'utf-8', byteOrderMark: false }) ?? []);
  const severity = rule.severity === 'off' ? 'warning' : rule.severity;
  const { problems } = reportOn([{ name: 'example', pages }], canon, [rule], () => severity);
  if (problems.length === 0) throw new Error(`${rule.name} reports nothing on its own example`);
  return problemsText(problems, plain);
}

function optionText([name, { summary, choices }]: readonly [string, RuleOption]): string {
  return `## Option \`${name}\`

${summary} One of ${choices.map((choice) => `\`${choice}\``).join(', ')}; \`${choices[0]}\` by default.

`;
}
