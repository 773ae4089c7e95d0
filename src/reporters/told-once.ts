import type { Problem } from '../model.ts';
import { counted } from '../text/counted.ts';
import { grouped } from '../text/grouped.ts';

/** What a reader is told once, and the problems that it stands for. */
export interface ToldOnce {
  readonly problem: Problem;
  /** At least one, in the order of the report. */
  readonly members: readonly Problem[];
}

/**
 * Problems as people read them, in the order of the report: the codes that one reference lacks, an undocumented code of
 * several operations, one that is unknown, the words of a service that are unlike the canon, and one problem on several pages are each told
 * once, where the first of them stands. `ownerOf` keeps problems apart whose pages have different owners.
 */
export function toldOnce(problems: readonly Problem[], ownerOf: OwnerOf = () => undefined): readonly ToldOnce[] {
  const alone = problems.map((problem): ToldOnce => ({ problem, members: [problem] }));
  return [joinMissing, joinReturned, joinUnknown, joinUnlike, joinPages].reduce<Told>((told, join) => join(told, ownerOf), alone);
}

/** The problems of `toldOnce`. */
export function problemsOnce(problems: readonly Problem[]): readonly Problem[] {
  return toldOnce(problems).map(({ problem }) => problem);
}

type OwnerOf = (problem: Problem) => string | undefined;

type Told = readonly ToldOnce[];

function joinMissing(told: Told): Told {
  return joined(told, ({ problem: { rule, place: { file, line, column }, severity } }) =>
    (rule === 'missing-code' ? [file, line, column, severity] : undefined),
  (members) => {
    const codes = [...new Set(members.map(({ code }) => code))];
    return `${counted(codes.length, 'code')} are missing: ${codes.join(', ')}`;
  });
}

function joinReturned(told: Told): Told {
  return joined(told, ({ problem: { rule, code, severity, related } }) =>
    (rule === 'undocumented-code' ? [code, severity, related?.map(({ place: { file, line } }) => [file, line])] : undefined),
  ([first, ...others]) => `${first.code} is returned by ${others.length + 1} operations; the service's status tables lack it`);
}

function joinUnknown(told: Told): Told {
  return joined(told, ({ problem: { rule, code, severity, message } }) => (rule === 'unknown-code' ? [code, severity, message] : undefined),
    ([first, ...others]) => `${first.message}; also in ${counted(others.length, 'other place')}`);
}

function joinUnlike(told: Told): Told {
  return joined(told, ({ problem: { unlike, severity } }) => unlike && [unlike.service, severity],
    ([first, ...others]) => `${others.length + 1} of ${first.unlike?.compared} wordings are unlike the canon's`);
}

/** Tells the members of each group once, in place of the first; a group of one stays as it is. */
function joined(
  told: Told, keyOf: (each: ToldOnce) => unknown, messageFor: (members: readonly [Problem, ...Problem[]]) => string,
): Told {
  const groups = grouped(told, (each) => {
    const key = keyOf(each);
    return key === undefined ? each : JSON.stringify(key);
  });
  return [...groups.values()].map((group) => {
    if (group.length === 1) return group[0]!;
    const members = group.flatMap((each) => each.members);
    const [first, ...others] = members;
    const { code, actual: _, expected: __, degree: ___, declined: ____, ...rest } = first!;
    const sameCode = others.every((other) => other.code === code) && code !== undefined;
    return { problem: { ...rest, ...sameCode && { code }, message: messageFor([first!, ...others]) }, members };
  });
}

/** One problem on several pages is told on the first of them. What is about no code and no words is told on each. */
function joinPages(told: Told, ownerOf: OwnerOf): Told {
  const groups = grouped(told, (each) => {
    const { rule, severity, code, message, actual, expected, declined } = each.problem;
    if (code === undefined && actual === undefined && each.members.length === 1) return each;
    return JSON.stringify([rule, severity, code, message.replace(lineNumber, '$1'), actual, expected, declined, ownerOf(each.problem)]);
  });
  const kept = new Map([...groups.values()].flatMap(onFirstPage));
  return told.flatMap((each) => kept.get(each) ?? []);
}

/** The line numbers that some messages contain. */
const lineNumber = /\b(lines?) \d+/g;

/** What of a group is told, with what it becomes. */
function onFirstPage(group: Told): readonly (readonly [ToldOnce, ToldOnce])[] {
  const { file } = group[0]!.problem.place;
  const here = group.filter(({ problem: { place } }) => place.file === file);
  const elsewhere = group.filter(({ problem: { place } }) => place.file !== file);
  const [first, ...others] = here;
  const same = others.map((each) => [each, each] as const);
  return elsewhere.length === 0 ? [[first!, first!], ...same] : [[first!, withPages(first!, elsewhere)], ...same];
}

function withPages({ problem, members }: ToldOnce, elsewhere: Told): ToldOnce {
  const files = [...new Set(elsewhere.map(({ problem: { place: { file } } }) => file))];
  const where = files.length === 1 ? files[0] : counted(files.length, 'page');
  const message = `${problem.message}; also on ${where}`;
  return { problem: { ...problem, message }, members: [...members, ...elsewhere.flatMap((each) => each.members)] };
}
