/**
 * A text of unknown origin as one line that is safe on a terminal: control characters become their
 * pictures (␛ for an escape), and what else could steer a terminal or turn the direction of the
 * line becomes its code point (`<U+202E>`).
 */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => {
    const point = character.codePointAt(0)!;
    if (point < 0x20) return String.fromCodePoint(0x2400 + point);
    return point === 0x7f ? '␡' : `<U+${hexadecimal(point)}>`;
  });
}

/** JSON whose strings hold no character that could steer a terminal; it means the same. */
export function printableJson(json: string): string {
  return json.replace(unprintableBesideBreaks, (character) => `\\u${hexadecimal(character.codePointAt(0)!).toLowerCase()}`);
}

/** C0 but for line breaks, DEL and C1 controls, direction marks, and the line and paragraph separators. */
const unprintableBesideBreaks = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** All of these. */
const unprintable = new RegExp(`\n|${unprintableBesideBreaks.source}`, 'g');

function hexadecimal(point: number): string {
  return point.toString(16).toUpperCase().padStart(4, '0');
}
