/**
 * A text of unknown origin as one line that is safe on a terminal. Control characters become their pictures (␛ for an
 * escape). Other characters that steer a terminal or change the writing direction become their code point (`<U+202E>`).
 */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => {
    const point = character.codePointAt(0)!;
    if (point < 0x20) return String.fromCodePoint(0x2400 + point);
    return point === 0x7f ? '␡' : `<U+${hexadecimal(point)}>`;
  });
}

/** JSON with the same meaning, in which every character that steers a terminal is escaped. */
export function printableJson(json: string): string {
  return json.replace(unprintableExceptBreaks, (character) => `\\u${hexadecimal(character.codePointAt(0)!).toLowerCase()}`);
}

/** C0 controls except line breaks, DEL and C1 controls, direction marks, line and paragraph separators. */
const unprintableExceptBreaks = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The same, with line breaks. */
const unprintable = new RegExp(`\n|${unprintableExceptBreaks.source}`, 'g');

function hexadecimal(point: number): string {
  return point.toString(16).toUpperCase().padStart(4, '0');
}
