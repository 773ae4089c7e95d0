import { readFileSync } from 'node:fs';

/** A declaration of the package's types, as the build has rolled them up. */
interface Declaration {
  readonly name: string;
  readonly kind: 'function' | 'const' | 'class' | 'interface' | 'type';
  readonly exported: boolean;
  /** Its comment without the marks; empty if there is none. */
  readonly comment: string;
  readonly source: string;
}

const types = 'dist/index.d.ts';

/** What programs call: functions, constants and classes, each with the types that it names. */
export function apiText(): string {
  const all = declarations();
  const named = new Map(all.map((each) => [each.name, each]));
  return all.filter(({ kind, exported }) => exported && !isType(kind)).map((each) => {
    const used = [...new Set([...each.source.matchAll(/\b[A-Z]\w+\b/g)].map(([name]) => name))].filter((name) => name !== each.name && isType(named.get(name)?.kind));
    const links = used.length === 0 ? '' : `\n\nTypes: ${used.map((name) => `[${name}](api-types.md#${name.toLowerCase()})`).join(', ')}`;
    return `${textOf(each)}${links}`;
  }).join('\n\n');
}

/** The types, in the order of their names. */
export function apiTypesText(): string {
  return declarations().filter(({ kind }) => isType(kind)).map(textOf).join('\n\n');
}

const isType = (kind?: Declaration['kind']) => kind === 'interface' || kind === 'type';

function textOf({ name, exported, comment, source }: Declaration): string {
  const note = exported ? '' : '\n\nThe package does not export this name.';
  return `### ${name}${comment === '' ? '' : `\n\n${comment}`}${note}\n\n\`\`\`ts\n${source}\n\`\`\``;
}

/** A declaration begins at the start of a line, and ends before the next one or its comment. */
function declarations(): readonly Declaration[] {
  const text = readFileSync(types, 'utf8').replaceAll('\r\n', '\n');
  const found = text.matchAll(/^(?:\/\*\*((?:(?!\*\/)[^])*)\*\/\n)?(export )?declare (function|const|class|interface|type) (\w+)([^]*?)(?=\n\n(?:\/\*\*|export|declare)|\n*$(?![^]))/gm);
  return [...found].map(([, comment = '', exported, kind, name, rest]) => ({
    name: name!, kind: kind as Declaration['kind'], exported: exported !== undefined, comment: sentences(comment), source: `${kind!} ${name!}${rest!}`.trimEnd(),
  }));
}

/** A comment as one paragraph. */
function sentences(comment: string): string {
  return comment.split('\n').map((line) => line.replace(/^\s*\*\s?/, '').trim()).filter((line) => line !== '').join(' ').replaceAll('<', '&lt;');
}
