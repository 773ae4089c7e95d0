/**
 * What a changelog says of a version: the text of its section, without the title. Undefined if it has none; the form is that of Keep a
 * Changelog 1.1.0.
 */
export function notesOf(version: string, changelog: string): string | undefined {
  const lines = changelog.split(/\r?\n/);
  const begins = lines.findIndex((line) => line.startsWith(`## [${version}]`));
  if (begins < 0) return undefined;
  const ends = lines.findIndex((line, at) => at > begins && /^## \[|^\[[^\]]+\]: /.test(line));
  const text = lines.slice(begins + 1, ends < 0 ? undefined : ends).join('\n').trim();
  return text === '' ? undefined : `${text}\n`;
}
