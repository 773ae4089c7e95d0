import type { LongReport } from '../model.ts';
import { harmless } from '../text/harmless.ts';
import type { ReportContext, Reporter, Style } from './reporter.ts';

/** A reporter that writes its text in pieces, from what the pieces are; it makes them harmless. */
export function inPieces<Given extends readonly [report: LongReport, style?: Style, context?: ReportContext]>(
  reporter: Omit<Reporter, 'write' | 'pieces'> & { readonly pieces: (...given: Given) => Iterable<string> },
) {
  const { notation, pieces } = reporter;
  function* harmlessPieces(...given: Given): Iterable<string> {
    for (const piece of pieces(...given)) yield harmless(piece, notation);
  }
  return { ...reporter, pieces: harmlessPieces, write: (...given: Given) => [...harmlessPieces(...given)].join('') };
}
