import { structuredPatch } from 'diff';

/**
 * The difference of two texts of one file as a unified diff that `git apply` takes: lines end with `\n`, and
 * a `\r` before it belongs to the line; empty where the texts are equal. The path has forward slashes.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context });
  const ranges = hunks.map(({ oldStart, oldLines, newStart, newLines, lines }) =>
    [`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`, ...lines].map((line) => `${line}\n`).join(''));
  const [from, to] = ['a', 'b'].map((side) => nameOf(`${side}/${path}`));
  return `diff --git ${from} ${to}\n--- ${from}${tabAfter(path)}\n+++ ${to}${tabAfter(path)}\n${ranges.join('')}`;
}

/** Lines around a change. */
const context = 3;

/** Git ends a name with a tab where spaces in it could be mistaken for the end. */
function tabAfter(path: string): string {
  return path.includes(' ') && nameOf(path) === path ? '\t' : '';
}

/** A name as git quotes it: in octal bytes where it is not plain ASCII. */
function nameOf(path: string): string {
  if (/^[ !#-[\]-~]*$/.test(path)) return path;
  const bytes = [...new TextEncoder().encode(path)].map((byte) => {
    const unit = String.fromCharCode(byte);
    return /["\\]/.test(unit) ? `\\${unit}` : /[ -~]/.test(unit) ? unit : `\\${byte.toString(8).padStart(3, '0')}`;
  });
  return `"${bytes.join('')}"`;
}
