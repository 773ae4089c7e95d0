/** Where a standard says what a code means. */
export interface Standard {
  /** As in "RFC 9110, 15.5.5". */
  readonly name: string;
  readonly address: string;
}

/** The section of a standard that defines a code, by the IANA HTTP Status Code Registry; undefined for a code that none defines. */
export function standardOf(code: number): Standard | undefined {
  const [rfc, section] = elsewhere[code] ?? semanticsSection(code) ?? [];
  if (rfc === undefined || section === undefined) return undefined;
  return { name: `RFC ${rfc}, ${section}`, address: `https://www.rfc-editor.org/rfc/rfc${rfc}.html#section-${section}` };
}

/** The sections of RFC 9110: one a class, and in it one a code in their order. */
function semanticsSection(code: number): readonly [number, string] | undefined {
  const at = inSemantics[Math.floor(code / 100)]?.indexOf(code) ?? -1;
  return at < 0 ? undefined : [9110, `15.${Math.floor(code / 100) + 1}.${at + 1}`];
}

const inSemantics: Readonly<Record<number, readonly number[]>> = {
  1: [100, 101],
  2: [200, 201, 202, 203, 204, 205, 206],
  3: [300, 301, 302, 303, 304, 305, 306, 307, 308],
  4: [400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 421, 422, 426],
  5: [500, 501, 502, 503, 504, 505],
};

const elsewhere: Readonly<Record<number, readonly [number, string]>> = {
  102: [2518, '10.1'], 103: [8297, '2'], 207: [4918, '11.1'], 208: [5842, '7.1'], 226: [3229, '10.4.1'],
  423: [4918, '11.3'], 424: [4918, '11.4'], 425: [8470, '5.2'], 428: [6585, '3'], 429: [6585, '4'], 431: [6585, '5'], 451: [7725, '3'],
  506: [2295, '8.1'], 507: [4918, '11.5'], 508: [5842, '7.2'], 510: [2774, '7'], 511: [6585, '6'],
};
