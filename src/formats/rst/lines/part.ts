import type { SourcePart } from '../../../model.ts';
import { linesOf, type Line } from './line.ts';

/** The lines of a part, at their offsets in the whole text. */
export function linesOfPart({ source, start }: SourcePart): readonly Line[] {
  return linesOf(source).map((line) => ({
    ...line, start: line.start + start, offsets: line.offsets?.map((offset) => offset + start),
  }));
}
