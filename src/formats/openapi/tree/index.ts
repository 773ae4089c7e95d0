import { jsonValue } from './json.ts';
import type { Value } from './value.ts';
import { yamlValue } from './yaml.ts';

export type { Mapping, Pair, Scalar, Value } from './value.ts';

/** The value of a file in YAML or JSON; undefined if there is none. `base` is the offset of its text in the document. */
export function treeOf(file: string, source: string, base: number): Value | undefined {
  return isJson(file, source) ? jsonValue(source, base) : yamlValue(source, base);
}

/** Whether a text is JSON, whatever its file is called: YAML in braces looks alike. */
function isJson(file: string, source: string): boolean {
  if (!/^\s*[{[]/.test(source.slice(0, longestStart))) return false;
  if (/\.json$/i.test(file)) return true;
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

/** In UTF-16 code units. */
const longestStart = 1000;
