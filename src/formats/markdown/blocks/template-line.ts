/** A call such as `{{< tab "Kites" >}}` or `{% endtab %}`. */
export interface TemplateCall {
  readonly name: string;
  readonly closes: boolean;
  /** Its words, with its name. */
  readonly words: string;
  /** Where they begin in the line. */
  readonly at: number;
}

/** In UTF-16 code units; a longer line is text. */
const longestLine = 1000;

/** The calls of a line that holds nothing else; undefined for other lines. */
export function templateLineOf(line: string): readonly TemplateCall[] | undefined {
  if (line.length > longestLine) return undefined;
  const calls: TemplateCall[] = [];
  for (let rest = line.trim(); rest !== ''; rest = rest.trimStart()) {
    const [opener, closer] = pairs.find(([start]) => rest.startsWith(start)) ?? [];
    const end = opener === undefined || closer === undefined ? -1 : rest.indexOf(closer, opener.length);
    if (opener === undefined || closer === undefined || end < 0) return undefined;
    const at = line.trimEnd().length - rest.length + opener.length;
    calls.push(...callOf(rest.slice(opener.length, end), at));
    rest = rest.slice(end + closer.length);
  }
  return calls;
}

const eachAttribute = /(?<=\s)([A-Za-z]{1,40})=(?:"([^"]*)"|'([^']*)'|([\w.:/-]+))/g;

/** The attributes of a call by their names in lower case, each with where its value begins and ends; `lineStart` is where the line begins. */
export function attributesOf({ words, at }: TemplateCall, lineStart: number): ReadonlyMap<string, readonly [number, number]> {
  return new Map([...words.matchAll(eachAttribute)].map(({ 0: whole, 1: name, 2: double, 3: single, 4: bare, index }) => {
    const end = lineStart + at + index + whole.length - (bare === undefined ? 1 : 0);
    return [name!.toLowerCase(), [end - (double ?? single ?? bare)!.length, end]] as const;
  }));
}

const pairs: readonly (readonly [string, string])[] = [['{{', '}}'], ['{%', '%}'], ['<%', '%>'], ['{!', '!}']];

function callOf(words: string, at: number): readonly TemplateCall[] {
  const [, mark, name] = /^[<%-]? *(\/|end_?)?([A-Za-z][\w-]*)/.exec(words) ?? [];
  return name === undefined ? [] : [{ name: name.toLowerCase(), closes: mark !== undefined, words, at }];
}

/** An attribute list of kramdown or of Pandoc, which stands on a line of its own. */
export function isAttributeLine(line: string): boolean {
  return line.length <= longestLine && /^\{:[^{}]*\}\s*$/.test(line);
}

/** Whether a line only includes another file, as DocFX (`[!INCLUDE [kites](kites.md)]`) or the snippets of MkDocs (`--8<-- "kites.md"`) have it. */
export function isIncludeLine(line: string): boolean {
  if (line.length > longestLine) return false;
  return /^\[!include *\[[^[\]]*\] *\([^()]*\)\]\s*$/i.test(line) || /^;?-{1,4}8<-{1,4} *(?:"[^"]*"|'[^']*')\s*$/.test(line);
}

/** Whether a line opens or closes the names of files that the snippets of MkDocs include. */
export function isSnippetFence(line: string): boolean {
  return /^;?-{1,4}8<-{1,4}\s*$/.test(line);
}
