import type { Kept, KeptFiles } from '../disk/index.ts';
import type { Contents, SeenFile } from './contents.ts';
import type { PagesPlace } from './kept-pages.ts';
import { filesBefore, numbersIn, packedLists } from './seen-files.ts';
import type { FileLists } from './seen-files.ts';

/** What earlier runs have found in files, by the question that was asked of them; results are plain data. */
export interface KeptResults<Result> {
  /** The result for a question; undefined if none is known, or a file that it depends on has changed. */
  readonly resultOf: (question: string) => Result | undefined;
  readonly keep: (question: string, files: readonly SeenFile[], result: Result) => void;
  /** Writes what is new. Nothing is asked or kept afterwards. */
  readonly save: () => void;
}

/** Where results are kept. */
export interface ResultsPlace extends PagesPlace {
  /** How many of them at most, the latest; all that hold where it is absent. */
  readonly most?: number | undefined;
}

/** What a file holds of results. Plain data. */
interface ResultsHead {
  /** What tells it from every other. */
  readonly key: string;
  readonly questions: readonly string[];
  /** The files of each question. */
  readonly lists: FileLists;
  readonly results: readonly unknown[];
}

/** The kept results of a name; `key` tells them from all others. */
export function keptResults<Result>({ name, key, areTogether, most }: ResultsPlace, kept: KeptFiles, contents: Contents): KeptResults<Result> {
  const before = resultsBefore(kept.open(name), key);
  const files = before && filesBefore(before.lists.files, contents);
  const numbers = new Map(before?.questions.map((question, at) => [question, at]));
  const asked = new Map<number, boolean>();
  const fresh = new Map<string, { readonly files: readonly SeenFile[]; readonly result: unknown }>();
  /** Adds what other threads have kept meanwhile. */
  const addOthers = (): void => {
    const now = resultsBefore(kept.open(name), key);
    if (now === undefined) return;
    const those = filesBefore(now.lists.files, contents);
    for (const [at, question] of now.questions.entries()) {
      if (numbers.has(question) || fresh.has(question)) continue;
      fresh.set(question, { files: Array.from(numbersIn(now.lists, at), those.fileAt), result: now.results[at] });
    }
  };
  return {
    resultOf(question) {
      const at = numbers.get(question);
      if (at === undefined) return undefined;
      const isSame = numbersIn(before!.lists, at).every(files!.isSame);
      asked.set(at, isSame);
      return isSame ? before!.results[at] as Result : undefined; // the key tells which results there are
    },
    keep: (question, those, result) => void fresh.set(question, { files: those, result }),
    save() {
      if (fresh.size === 0 && (files?.reread() ?? 0) === 0) return;
      for (const [question, at] of numbers) {
        if (fresh.has(question) || asked.get(at) === false) continue;
        const those = Array.from(numbersIn(before!.lists, at), files!.fileAt);
        if (asked.has(at) || those.every((file) => file.id === '' || contents.mayExist(file.name))) fresh.set(question, { files: those, result: before!.results[at] });
      }
      if (!areTogether) addOthers();
      const [questions, all] = [[...fresh.keys()].slice(0, most), [...fresh.values()].slice(0, most)];
      const head: ResultsHead = { key, questions, lists: packedLists(all.map((each) => each.files)), results: all.map(({ result }) => result) };
      kept.keep(name, { head, parts: [] });
    },
  };
}

function resultsBefore(kept: Kept | undefined, key: string): ResultsHead | undefined {
  const head = kept?.head as ResultsHead | undefined; // the name of the file tells what was written there
  return head?.key === key ? head : undefined;
}
