/** The marks that a cell of a new row gets. */
export interface CellMarks {
  readonly around: readonly [before: string, behind: string];
  /** Whether they stand around the code only, and not around the words behind it. */
  readonly codeOnly: boolean;
}

const none: CellMarks = { around: ['', ''], codeOnly: false };

/**
 * The marks of the cells in a column: those of the cell `beside` for a column of codes, else those that every cell has, where
 * there are several.
 */
export function marksOf(column: readonly string[], beside: string, hasCodes: boolean): CellMarks {
  const marks = marksIn(beside, hasCodes);
  if (hasCodes) return marks;
  const full = column.filter((content) => content !== '');
  const isShared = full.length > 1 && full.every((content) => marksIn(content, false).around.join() === marks.around.join());
  return isShared ? marks : none;
}

const marked = /^(?<before>[*_`]+)(?<words>[^*_`[\]<]+)(?<behind>[*_`]+)(?<rest>[^*_`[\]<]*)$/;

function marksIn(content: string, hasCodes: boolean): CellMarks {
  const { before = '', words = '', behind = '', rest = '' } = marked.exec(content)?.groups ?? {};
  if (before === '' || behind !== [...before].toReversed().join('')) return none;
  if (rest === '') return { around: [before, behind], codeOnly: false };
  return hasCodes && /^[1-5]\d\d$/.test(words) && /^\s/.test(rest) ? { around: [before, behind], codeOnly: true } : none;
}
