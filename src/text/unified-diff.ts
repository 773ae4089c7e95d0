import { structuredPatch } from 'diff';

/**
 * The difference of two versions of a file as a unified diff for `git apply`. Lines end with `\n`; a `\r` before it
 * belongs to the line. Empty where the texts are equal. The path uses forward slashes.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: contextLines });
  const ranges = hunks.map(({ oldStart, oldLines, newStart, newLines, lines }) =>
    [`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`, ...lines].map((line) => `${line}\n`).join(''));
  const [from, to] = ['a', 'b'].map((side) => nameOf(`${side}/${path}`));
  return `diff --git ${from} ${to}\n--- ${from}${tabAfter(path)}\n+++ ${to}${tabAfter(path)}\n${ranges.join('')}`;
}

/** Lines of context around a change. */
const contextLines = 3;

/** Git puts a tab after a name with spaces, so that the end of the name is certain. */
function tabAfter(path: string): string {
  return path.includes(' ') && nameOf(path) === path ? '\t' : '';
}

/** A name as git quotes it: octal bytes unless it is plain ASCII. */
function nameOf(path: string): string {
  if (/^[ !#-[\]-~]*$/.test(path)) return path;
  const bytes = [...new TextEncoder().encode(path)].map((byte) => {
    const unit = String.fromCharCode(byte);
    return /["\\]/.test(unit) ? `\\${unit}` : /[ -~]/.test(unit) ? unit : `\\${byte.toString(8).padStart(3, '0')}`;
  });
  return `"${bytes.join('')}"`;
}
