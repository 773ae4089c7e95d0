/**
 * Whether a text may be written as a plain scalar (YAML 1.2, 7.3.3) and stays a text, for a reader of YAML 1.1, too. Between
 * braces or brackets fewer characters may stand.
 */
export function isPlainScalar(text: string, isInFlow: boolean): boolean {
  return !beginsOtherwise.test(text) && !/\s#|:(?:\s|$)/.test(text) && !(isInFlow && /[,[\]{}]/.test(text)) && !isOtherThanText(text);
}

/** An indicator, or the mark of a document. */
const beginsOtherwise = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?:\s|$)|---|\.\.\.)/;

/** Whether a plain scalar is read as something else than a text: nothing, a truth value, a number, a date (YAML 1.2, 10.3; YAML 1.1 types). */
export function isOtherThanText(text: string): boolean {
  return words.has(text.toLowerCase()) || numbers.test(text);
}

const words: ReadonlySet<string> = new Set(['', '~', 'null', 'true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n', '=', '<<']);
const numbers = /^[-+]?(?:0b[01_]+|0o[0-7_]+|0x[\da-f_]+|\.inf|\.nan|\.?\d[\d_]*(?:[.:][\d_:.]*)?(?:e[-+]?\d+)?|\d{4}-\d\d?-\d\d?(?:[ \tt].*)?)$/i;
