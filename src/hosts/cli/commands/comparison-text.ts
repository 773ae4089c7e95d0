import type { Style } from '../../../reporters/index.ts';
import { printable } from '../../../reporters/printable.ts';
import { counted } from '../../../text/counted.ts';
import { textDiffLines } from '../../../reporters/word-diff.ts';
import type { Compared } from './comparison.ts';

/** A comparison for people: one line for each code, with word differences below if they differ. */
export function comparisonText(compared: readonly Compared[], sides: readonly [string, string], style: Style): string {
  const { red, green, bold } = style.colours;
  const [left, right] = sides.map(printable) as [string, string]; // `map` keeps the length
  const head = [`${red('- ')}${left}`, `${green('+ ')}${right}`, ''];
  const lines = compared.flatMap((each) => codeLines(each, [left, right], style));
  const differing = compared.filter(({ kind }) => kind !== 'same').length;
  const codes = counted(compared.length, 'code');
  const summary = differing === 0 ? `✔ ${codes}, all alike` : `✖ ${differing} of ${codes} differ`;
  return `${[...head, ...lines, '', bold(differing === 0 ? green(summary) : red(summary))].join('\n')}\n`;
}

function codeLines(
  { code, kind, left, right }: Compared, sides: readonly [string, string], style: Style,
): readonly string[] {
  const { dim, yellow, bold } = style.colours;
  const name = printable(left?.phrase ?? right?.phrase ?? '');
  const head = `  ${bold(String(code))} ${name}`.trimEnd();
  if (kind === 'same') return [dim(`${head}  alike`)];
  if (kind === 'left' || kind === 'right') return [`${head}  ${yellow(`only in ${sides[kind === 'left' ? 0 : 1]}`)}`];
  const pairs = [[left?.phrase, right?.phrase], [left?.description, right?.description]] as const;
  const differing = pairs.filter(([one, other]) => one !== other);
  const indent = ' '.repeat(6);
  return [head, ...differing.flatMap(([one = '', other = '']) => textDiffLines([one, other], ['-', '+'], style, indent))];
}
