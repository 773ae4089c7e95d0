/** The attributes that stand for characters (AsciiDoc Language, "Character Replacement Attributes"). */
export const intrinsic: ReadonlyMap<string, string> = new Map([
  ['startsb', '['], ['endsb', ']'], ['vbar', '|'], ['caret', '^'], ['asterisk', '*'], ['tilde', '~'], ['plus', '+'], ['backslash', '\\'],
  ['backtick', '`'], ['blank', ''], ['empty', ''], ['sp', ' '], ['two-colons', '::'], ['two-semicolons', ';;'], ['nbsp', '\u00a0'],
  ['deg', '\u00b0'], ['zwsp', '\u200b'], ['quot', '"'], ['apos', '\''], ['lsquo', '\u2018'], ['rsquo', '\u2019'], ['ldquo', '\u201c'],
  ['rdquo', '\u201d'], ['wj', '\u2060'], ['brvbar', '\u00a6'], ['pp', '++'], ['cpp', 'C++'], ['cxx', 'C++'], ['amp', '&'], ['lt', '<'], ['gt', '>'],
]);
