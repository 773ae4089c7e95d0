import { quoted } from './quoted.ts';
import type { v } from './schema.ts';
import type { Mistake, Spot } from './yaml-text.ts';

type Issue = v.BaseIssue<unknown>;
type Step = v.IssuePathItem;

/** What a schema issue means for the writer of the text, and where it is. */
export function mistakesOf(issue: Issue, spot: Spot, above: readonly Step[] = []): readonly Mistake[] {
  const path = [...above, ...issue.path ?? []];
  const list = path.findIndex(({ type, input }) => type === 'object' && Array.isArray(input));
  if (list >= 0) return [valueMistake('must be a mapping', path[list]!.input, path.slice(0, list), spot)];
  if (issue.type === 'union') {
    const closest = closestIn(issue);
    if (closest.length > 0) return closest.flatMap((inner) => mistakesOf(inner, spot, path));
  }
  if (path.at(-1)?.origin === 'key') return [keyMistake(issue, path, spot)];
  if (issue.kind === 'schema') return [valueMistake(issue.message, issue.input, path, spot)];
  return [{ at: spotAt(path, spot).at, message: `${subject(path)} ${issue.message}` }];
}

/**
 * The issues of the alternative that the writer most likely meant: one that matched far enough to look inside, or a
 * list of words.
 */
function closestIn({ issues: tried, input }: Issue): readonly Issue[] {
  const issues: readonly Issue[] = tried ?? [];
  const inside = issues.filter(({ path }) => path !== undefined);
  if (inside.length > 0) return inside;
  return typeof input === 'string' ? issues.filter(({ type }) => type === 'picklist') : [];
}

/** A mistake about a key that is unknown, missing or malformed. */
function keyMistake(issue: Issue, path: readonly Step[], spot: Spot): Mistake {
  const parent = spotAt(path.slice(0, -1), spot);
  const at = parent.parts.get(String(path.at(-1)!.key))?.keyAt ?? parent.at;
  const [message, hint] = issue.message.split('\n');
  return { at, hint, message: issue.kind === 'schema' ? message! : `${subject(path)} ${message!}` };
}

function valueMistake(expected: string, input: unknown, path: readonly Step[], spot: Spot): Mistake {
  const [must, hint] = expected.split('\n');
  const { at } = spotAt(path, spot);
  if (input === null && path.length === 0) return { at, message: 'the file is empty' };
  if (input === null) return { at, message: `${subject(path)} has no value, but ${must!}` };
  const unquoted = must === 'must be text' && typeof input !== 'object';
  return { at, hint: unquoted ? 'put it in quotes' : hint, message: `${subject(path)} ${must!}, not ${path.length === 0 ? typeOf(input) : kindOf(input)}` };
}

function spotAt(path: readonly Step[], spot: Spot): Spot {
  let found = spot;
  for (const { key } of path) found = found.parts.get(String(key))?.spot ?? found;
  return found;
}

/** What a path leads to, for a message. */
function subject(path: readonly Step[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  return last.type === 'array' ? `an entry of ${quoted(path.at(-2)?.key)}` : quoted(last.key);
}

function kindOf(value: unknown): string {
  return typeof value === 'object' ? typeOf(value) : typeof value === 'string' ? quoted(value) : JSON.stringify(value);
}

/** The type alone: a file that is one text may be a key or a password. */
function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a mapping' : `a ${typeof value}`.replace('a string', 'text');
}
