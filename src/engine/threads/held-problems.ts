import process from 'node:process';
import { totalOf } from '../../lint/summary.ts';
import type { Problem } from '../../model.ts';
import type { LintedService } from '../lint-task.ts';

/** Problems of one or several services, and the files in which they stand. Plain data: another thread may send it. */
export interface HeldProblems {
  readonly files: readonly string[];
  /** Packed to a twentieth of the memory where a run has many. */
  readonly problems: readonly Problem[] | Uint8Array;
}

/** The result for a batch of services, as it is kept until the report is written: their problems together take less than apart. */
export interface HeldBatch extends Omit<LintedService, 'problems'> {
  readonly problems: readonly HeldProblems[];
}

/** So many problems stay as they are, which take about 10 MB; more where no page is read beside them. */
const [mostUnpacked, mostWithoutPages] = [10_000, 50_000];

/** What is packed and unpacked at once. */
const problemsInPack = 1000;

/** Makes ready to be kept what a thread has linted, batch by batch; `areRead` is false where it is known without its pages. */
export function holder(areRead = true): (batch: readonly LintedService[]) => HeldBatch {
  const most = areRead ? mostUnpacked : mostWithoutPages;
  let seen = 0;
  return (batch) => {
    const problems = batch.flatMap((linted) => linted.problems);
    seen += problems.length;
    const hold = seen > most ? packed : (those: readonly Problem[]): HeldProblems['problems'] => those;
    return {
      problems: chunksOf(problems).map((chunk) => ({ files: [...new Set(chunk.map(({ place }) => place.file))], problems: hold(chunk) })),
      counts: totalOf(batch.map(({ counts }) => counts)),
      readErrors: batch.flatMap(({ readErrors }) => readErrors),
    };
  };
}

/** The problems that are held. */
export function unpacked({ problems }: HeldProblems): readonly Problem[] {
  if (!(problems instanceof Uint8Array)) return problems;
  const { v8, zlib } = native();
  return v8.deserialize(zlib.inflateRawSync(problems)) as readonly Problem[]; // `packed` writes nothing else
}

function packed(problems: readonly Problem[]): Uint8Array {
  const { v8, zlib } = native();
  // a copy of its own: a small buffer would keep the pool alive that it is a part of
  return new Uint8Array(zlib.deflateRawSync(v8.serialize(problems), { level: 1 }));
}

/** Loaded on demand: most runs have few problems. */
function native() {
  return { v8: process.getBuiltinModule('node:v8'), zlib: process.getBuiltinModule('node:zlib') };
}

function chunksOf(problems: readonly Problem[]): readonly (readonly Problem[])[] {
  if (problems.length <= problemsInPack) return problems.length === 0 ? [] : [problems];
  return Array.from({ length: Math.ceil(problems.length / problemsInPack) }, (_, at) => problems.slice(at * problemsInPack, (at + 1) * problemsInPack));
}
