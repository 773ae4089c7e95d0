import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pagesRead } from '../../src/engine/read-services.ts';
import { selectionOf } from '../../src/engine/workspace/selection.ts';
import { formatOf } from '../../src/formats/index.ts';
import { pageTablesOf } from '../../src/hosts/cli/commands/table-line.ts';
import type { PageFacts, StatusEntry } from '../../src/model.ts';
import { compared, folded, foreignReading, type ForeignPage, type ForeignReader } from './foreign-reading.ts';
import { pageAt, projectAt, workspaceAt } from './pages.ts';
import { shortened, undone, type Requirement } from './requirement.ts';

/** docutils, with directives that stand in for those of Sphinx. */
export const docutils: ForeignReader = { programs: ['python3', '/usr/bin/python3'], probe: ['-c', 'import docutils'], script: 'docutils_tables.py', install: 'apt-get install python3-docutils' };

/** Whether canonlint reads the same tables and fields as docutils, in pages and docstrings with the directives of Sphinx. */
export async function* againstDocutils(folder: string): AsyncGenerator<Requirement> {
  const corpus = join(folder, 'formats/api/corpus');
  for (const part of ['openstack', 'httpdomain']) {
    if (!existsSync(join(corpus, part))) continue;
    const name = `${part}: tables and fields for status codes as docutils reads them`;
    const project = { ...projectAt(join(corpus, part)), include: ['**/*.rst', '**/*.inc', '**/*.py'] };
    const workspace = workspaceAt(project.folder);
    const selection = selectionOf([], project, workspace);
    const files = selection.files.filter((file) => mayHold.test(pageAt(project.folder, file).source));
    const pages = await foreignReading(docutils, project.folder, files);
    if (pages === undefined) yield undone(name, `docutils is not there (${docutils.install})`);
    else {
      const hasFields = pages.some(({ fields = [] }) => fields.length > 0);
      const { services } = hasFields ? await pagesRead(selection, project, workspace) : { services: [] };
      yield alike(name, project.folder, pages, new Map(services.flatMap((service) => service.pages.map((page) => [page.file, page] as const))));
    }
  }
}

/** The marks of tables and of fields for status codes; other pages hold neither. */
const mayHold = /\+[-=]|={2} +={2}|table::|:(?:status ?code|status|code) +\d/i;

function alike(name: string, folder: string, pages: readonly ForeignPage[], facts: ReadonlyMap<string, PageFacts>): Requirement {
  const comparisons = pages.map((page) => {
    const own = pageAt(folder, page.file);
    return compared(page, pageTablesOf(own, formatOf(page.file, () => own.source)!.read(own)).tables);
  });
  const sumOf = (count: 'tables' | 'cells'): number => comparisons.reduce((sum, comparison) => sum + comparison[count], 0);
  const fields = pages.flatMap(({ fields: found = [] }) => found).length;
  const misses = [...comparisons.flatMap((comparison) => comparison.misses), ...pages.flatMap((page) => otherFields(page, facts.get(page.file)))];
  const figures = `${sumOf('cells')} cells of ${sumOf('tables')} tables, ${fields} fields on ${pages.length} pages, ${misses.length} unlike`;
  return { name, figures, met: misses.length === 0 && sumOf('cells') + fields > 0, misses: shortened(misses) };
}

/** Fields that canonlint reads otherwise; a page without any may state codes in other ways. */
function otherFields({ file, fields = [] }: ForeignPage, facts: PageFacts | undefined): readonly string[] {
  if (fields.length === 0) return [];
  const read = (facts?.statusLists ?? []).flatMap(({ entries }) => entries).toSorted((one, other) => one.place.start - other.place.start);
  if (read.length !== fields.length) return [`${file}: ${read.length} fields, and not ${fields.length}`];
  return fields.flatMap(({ code, words }, at) => {
    const [own, wanted] = [`${read[at]!.code} ${wordsOf(read[at]!)}`, `${code} ${lettersIn(words)}`];
    return own === wanted ? [] : [`${file}:${read[at]!.place.line}: "${own}", and not "${wanted}"`];
  });
}

function wordsOf({ phrase, description }: StatusEntry): string {
  return lettersIn(`${phrase?.text ?? ''} ${description?.text ?? ''}`);
}

/** Words without what sets a phrase off. */
function lettersIn(text: string): string {
  return folded(text.replace(/[\W_]+/gu, ' '));
}
