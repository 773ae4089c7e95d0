const argument = '(?:[a-zA-Z][a-zA-Z0-9_-]*|<[^<>]+>)';
const short = `[-+][a-zA-Z0-9](?: ?${argument})?`;
const long = `(?:--|/)[a-zA-Z0-9][a-zA-Z0-9_-]*(?:[ =]${argument})?`;
const option = new RegExp(`(?:${short}|${long})`, 'y');
const end = /(?: {2,}| ?$)/y;

/** The options at the start of a line. */
export interface OptionMarker {
  /** The end of the last option; `width` also counts the spaces after it. */
  readonly end: number;
  readonly width: number;
}

/** Finds the options at the start of a line ("Option Lists"), as in `-o FILE, --output=FILE  …`. */
export function optionMarkerAt(text: string): OptionMarker | undefined {
  for (let at = 0; ; at += 2) {
    option.lastIndex = at;
    const match = option.exec(text);
    if (match === null) return undefined;
    at += match[0].length;
    if (text.startsWith(', ', at)) continue;
    end.lastIndex = at;
    const spaces = end.exec(text);
    return spaces === null ? undefined : { end: at, width: at + spaces[0].length };
  }
}
