import { posix } from 'node:path';
import process from 'node:process';
import { globSync } from 'tinyglobby';
import { factsIn } from '../../src/facts-file/index.ts';
import type { FactsFile, ServiceFacts } from '../../src/facts-file/index.ts';
import { factsText } from '../../src/facts-file/print.ts';
import { isReadError } from '../../src/disk/index.ts';
import { readPage } from '../../src/disk/node/read-page.ts';
import { factsOf } from '../../src/index.ts';
import type { PageFacts } from '../../src/model.ts';
import { UserError } from '../../src/text/user-error.ts';

/** The facts of the pages below a folder of the fixtures; names are sorted. */
export function fixtureFacts(folder = '.'): readonly PageFacts[] {
  return globSync(posix.join('fixtures', folder, '**/*.rst')).toSorted().flatMap((file) => {
    const page = readPage(file, process.cwd());
    return isReadError(page) ? [] : [factsOf(page)!];
  });
}

/** A service with its root as its only name. */
export function serviceAt(root: string, ...pages: readonly PageFacts[]): ServiceFacts {
  return { root, names: [root], configured: false, pages };
}

/** A facts file that reports on all its pages. */
export function fileOf(...services: readonly ServiceFacts[]): FactsFile {
  const reported = new Set(services.flatMap(({ pages }) => pages.map(({ file }) => file)));
  return { writer: '0.0.0', services, reported, readErrors: [] };
}

export function textOf(file: FactsFile): string {
  return factsText(file, (name) => name);
}

/** The error and hint for a text named `a.json`. */
export function refusal(source: string): string {
  try {
    factsIn({ file: 'a.json', source });
    return 'accepted';
  } catch (error) {
    if (error instanceof UserError) return `${error.message} | ${error.hint}`;
    throw error;
  }
}
