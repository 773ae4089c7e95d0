import { factsOf } from '../../../engine/page-facts.ts';
import { problemsInExample } from '../../../lint/example.ts';
import type { Canon, Page, Problem, Rule } from '../../../model.ts';
import type { Style } from '../../../reporters/index.ts';
import { problemsText } from '../../../reporters/stylish.ts';
import { toolkit } from '../../toolkit.ts';
import { linesOf } from './sheet.ts';

/** What a rule reports and why, with its example pages and their problems. */
export function ruleText(rule: Rule, pages: readonly Page[], canon: Canon, style: Style): string {
  const { bold, dim } = style.colours;
  const width = Math.min(style.width ?? readableWidth, readableWidth);
  return [
    `${bold(rule.name)}  ${dim(rule.severity)}\n`,
    ...[rule.summary, ...rule.why.split(/\n\s*\n/), ...optionParagraphs(rule)].map((paragraph) => `\n${paragraphLines(paragraph, width).join('\n')}\n`),
    ...pages.map(({ file, source }) => `\n${dim(`In ${file}:`)}\n\n${source.replace(/^(?=.)/gm, '    ')}`),
    ...(pages.length === 0 ? [] : [`\n${dim('The rule reports:')}\n\n${problemsText(problemsOn(pages, rule, canon), style)}`]),
  ].join('');
}

/** The lines of a paragraph, or of a list whose items begin with `- `. */
function paragraphLines(paragraph: string, width: number): readonly string[] {
  if (!paragraph.startsWith('- ')) return linesOf(paragraph, width);
  return paragraph.split(/^- /m).slice(1).flatMap((item) => linesOf(item, width - 2).map((line, at) => `${at === 0 ? '- ' : '  '}${line}`));
}

function optionParagraphs({ options = {} }: Rule): readonly string[] {
  return Object.entries(options)
    .map(([name, { summary, choices: [first, ...others] }]) =>
      `Option ${name}: ${first} (by default)${others.map((choice) => ` or ${choice}`).join('')}. ${summary}`);
}

/** The width of a readable line, in columns. */
const readableWidth = 100;

function problemsOn(pages: readonly Page[], rule: Rule, canon: Canon): readonly Problem[] {
  return problemsInExample(pages.flatMap((page) => factsOf(page, toolkit.formats) ?? []), [rule], canon);
}
