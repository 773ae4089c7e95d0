/** Roles whose text is all title; every other may hold `title <target>`, as Sphinx' cross-references do. */
const textRoles: ReadonlySet<string> = new Set([
  'emphasis', 'strong', 'literal', 'code', 'math', 'raw', 'sub', 'subscript', 'sup', 'superscript', 'title',
  'title-reference', 't', 'guilabel', 'menuselection', 'file', 'samp', 'kbd', 'command', 'program', 'regexp',
  'dfn', 'mimetype', 'mailheader', 'makevar', 'manpage', 'newsgroup', 'abbr', 'abbreviation', 'acronym',
]);

/** Whether the text of a role may end with a `<target>` that is not seen. */
export function hasTarget(role: string): boolean {
  return !textRoles.has(role.toLowerCase());
}

/** The words that a role puts before its text: `RFC ` and `PEP `. */
export function wordsBefore(role: string): string | undefined {
  const name = role.toLowerCase();
  if (name === 'rfc' || name === 'rfc-reference') return 'RFC ';
  return name === 'pep' || name === 'pep-reference' ? 'PEP ' : undefined;
}
