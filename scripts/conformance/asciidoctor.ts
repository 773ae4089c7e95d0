import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { isReadError, nodeDisk } from '../../src/disk/index.ts';
import { asciidoc } from '../../src/formats/asciidoc/index.ts';
import { pageTablesOf } from '../../src/hosts/cli/commands/table-line.ts';
import type { IncludedFiles } from '../../src/model.ts';
import { compared, foreignReading, type ForeignReader } from './foreign-reading.ts';
import { pageAt, pagesBelow } from './pages.ts';
import { shortened, undone, type Requirement } from './requirement.ts';

/** Asciidoctor. */
export const asciidoctor: ForeignReader = { programs: ['ruby', '/usr/bin/ruby'], probe: ['-e', "require 'asciidoctor'"], script: 'asciidoctor_tables.rb', install: 'apt-get install asciidoctor' };

/** Whether canonlint reads the same cells as Asciidoctor, on every AsciiDoc page and with all that it includes. */
export async function* againstAsciidoctor(folder: string): AsyncGenerator<Requirement> {
  const corpus = join(folder, 'formats/api/corpus');
  const name = 'tables of AsciiDoc pages as Asciidoctor reads them, cell by cell';
  if (!existsSync(join(corpus, 'asciidoc'))) return;
  const files = [...pagesBelow(join(corpus, 'asciidoc'))].filter(({ file, source }) => asciidoc.claims(file, () => source)).map(({ file }) => `asciidoc/${file}`);
  const pages = await foreignReading(asciidoctor, corpus, files);
  if (pages === undefined) {
    yield undone(name, `Asciidoctor is not there (${asciidoctor.install})`);
    return;
  }
  const included = filesBelow(corpus);
  const comparisons = pages.map((page) => {
    const own = pageAt(corpus, page.file);
    return compared(page, pageTablesOf(own, asciidoc.read(own, included)).tables);
  });
  const sumOf = (count: 'tables' | 'cells'): number => comparisons.reduce((sum, comparison) => sum + comparison[count], 0);
  const misses = comparisons.flatMap((comparison) => comparison.misses);
  const figures = `${sumOf('cells')} cells of ${sumOf('tables')} tables on ${pages.length} pages, ${misses.length} unlike`;
  yield { name, figures, met: misses.length === 0 && sumOf('cells') > 0, misses: shortened(misses) };
}

/** The files that a page below a folder may include. */
function filesBelow(folder: string): IncludedFiles {
  const disk = nodeDisk(folder);
  return {
    find(path, page) {
      const file = posix.join(posix.dirname(page), path);
      const found = file.startsWith('../') ? undefined : disk.readPage(file);
      return found === undefined || isReadError(found) ? undefined : found;
    },
  };
}
