const digits: readonly (readonly [sign: string, value: number])[] = [
  ['M', 1000], ['CM', 900], ['D', 500], ['CD', 400], ['C', 100], ['XC', 90],
  ['L', 50], ['XL', 40], ['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1],
];

const [minOrdinal, maxOrdinal, longestNumeral] = [1, 4999, 'MMMMDCCCLXXXVIII'.length];

/** A number as a Roman numeral in upper case; undefined outside 1 to 4999. */
export function toRoman(ordinal: number): string | undefined {
  if (ordinal < minOrdinal || ordinal > maxOrdinal) return undefined;
  let roman = '';
  let rest = ordinal;
  for (const [sign, value] of digits) {
    while (rest >= value) {
      roman += sign;
      rest -= value;
    }
  }
  return roman;
}

/** The value of a Roman numeral in upper case; undefined unless it is in standard form. */
export function fromRoman(roman: string): number | undefined {
  if (roman.length > longestNumeral) return undefined;
  let ordinal = 0;
  let at = 0;
  for (const [sign, value] of digits) {
    while (roman.startsWith(sign, at)) {
      ordinal += value;
      at += sign.length;
    }
  }
  return toRoman(ordinal) === roman ? ordinal : undefined;
}
