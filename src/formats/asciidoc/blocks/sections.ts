import type { Line } from '../lines/line.ts';
import { cutLine } from '../lines/line.ts';
import { isUniform } from './delimiters.ts';

/** The title of a section. */
export interface SectionTitle {
  /** 0 for the title of a page. */
  readonly level: number;
  readonly title: Line;
  /** Whether an anchor stands behind it. */
  readonly anchored: boolean;
  /** The number of its lines: one, or two where it is underlined. */
  readonly count: 1 | 2;
}

const underlines = '=-~^+';
const anchor = /^ \[\[[\p{L}_:][\p{L}\p{N}_\-:.]*(?:\]\]|,[^\]]+\]\])$/u;

/** The section title at a line; undefined if there is none (AsciiDoc Language, "Section Titles and Levels"). */
export function sectionTitleAt(lines: readonly Line[], at: number): SectionTitle | undefined {
  const line = lines[at]!;
  const [mark, gap] = /^(={1,6}|#{1,6})([ \t]+)(?=\S)/.exec(line.text)?.slice(1) ?? [];
  if (mark !== undefined) {
    const tail = line.text.endsWith(` ${mark}`) || line.text.endsWith(`\t${mark}`) ? mark.length : 0;
    const end = tail > 0 ? line.text.slice(0, -tail).trimEnd().length : line.text.length;
    const from = mark.length + gap!.length;
    return from < end ? titleOf(line, cutLine(line, from, end), mark.length - 1, 1) : undefined;
  }
  const under = lines[at + 1]?.text ?? '';
  const level = under === '' ? -1 : underlines.indexOf(under[0]!);
  if (level < 0 || Math.abs(line.text.length - under.length) > 1 || line.text.startsWith('.')) return undefined;
  return isUniform(under) && /[\p{L}\p{N}]/u.test(line.text) ? titleOf(line, line, level, 2) : undefined;
}

function titleOf({ offset }: Line, title: Line, level: number, count: 1 | 2): SectionTitle {
  const at = title.text.endsWith(']]') ? title.text.lastIndexOf(' [[') : -1;
  const anchored = at > 0 && anchor.test(title.text.slice(at));
  return { level: Math.max(0, level + offset), title: anchored ? cutLine(title, 0, at) : title, anchored, count };
}
