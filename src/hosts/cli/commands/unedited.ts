import { hash } from 'node:crypto';

/** A proposal with a last line by which it is known for as long as nobody edits it. */
export function withMark(text: string): string {
  return `${text}${mark}${digestOf(text)}\n`;
}

/** Whether a text is a proposal as it was written. */
export function isUnedited(text: string): boolean {
  const at = text.lastIndexOf(mark);
  return at >= 0 && withMark(text.slice(0, at)) === text;
}

const mark = '\n# While this line holds, nobody has edited the proposal, and canonlint infer replaces it: ';

function digestOf(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 16);
}
