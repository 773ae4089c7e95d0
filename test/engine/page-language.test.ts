import { describe, expect, it } from 'vitest';
import { memoryDisk } from '../../src/disk/index.ts';
import { pagesRead } from '../../src/engine/read-services.ts';
import { lint, plainRequest } from '../../src/engine/index.ts';
import { workspaceOn } from '../../src/engine/workspace/workspace.ts';
import { toolkit } from '../../src/hosts/toolkit.ts';

/** A page whose words tell no language. */
const codes = (description: string): string => `
========== ==================
Statuscode Text
========== ==================
404        ${description}
423        ${description}
========== ==================
`;

/** The pages of a documentation, each with its language. */
async function languages(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = '/home/lamps';
  const workspace = workspaceOn(memoryDisk(new Map(Object.entries(files)), folder), toolkit);
  const named = Object.keys(files).filter((file) => file.endsWith('.rst')).toSorted();
  const project = { folder, include: [], exclude: [], services: {} };
  const { services } = await pagesRead({ files: named, readErrors: [] }, project, workspace);
  return services.flatMap(({ pages }) => pages.map(({ file, language }) => `${file} ${language}`)).toSorted();
}

describe('the language of a page', () => {
  it.each([
    ["language = 'de'", 'de'], ['language="pt_BR"  # Brazil', 'pt'], ["language = u'eo'", 'eo'], ["language = 'de'\nlanguage = 'fr'", 'fr'],
    ['language = None', 'undefined'], ["# language = 'de'", 'undefined'], ["html_search_language = 'de'", 'undefined'], ["language = 'deutsch'", 'undefined'],
  ])('is that of its Sphinx configuration: %s', async (line, language) => {
    expect(await languages({ 'docs/conf.py': `project = 'Lamps'\n${line}\n`, 'docs/a.rst': codes('Lampe'), 'docs/apis/b.rst': codes('Lampe') }))
      .toEqual([`docs/a.rst ${language}`, `docs/apis/b.rst ${language}`]);
  });

  it('is that of a folder, of the documentation or below it', async () => {
    const pages = ['ecs/de/index.rst', 'ecs/zh-cn/index.rst', 'ecs/zh-cn/v1/a.rst', 'ecs/zh-cn/v2/a.rst', 'vpc/fr/v1/index.rst', 'nat/apis/pt_BR/b.rst'];
    expect(await languages({ ...Object.fromEntries(pages.map((page) => [page, codes('Lampe')])), 'ecs/conf.py': '', 'nat/conf.py': '' })).toEqual([
      'ecs/de/index.rst de', 'ecs/zh-cn/index.rst zh', 'ecs/zh-cn/v1/a.rst zh', 'ecs/zh-cn/v2/a.rst zh', 'nat/apis/pt_BR/b.rst pt',
      'vpc/fr/v1/index.rst fr',
    ]);
  });

  it('is that of the suffix of its name', async () => {
    expect(await languages({ 'docs/index.de.rst': codes('Lampe'), 'docs/more.zh_CN.rst': codes('Lampe'), 'docs/more.old.rst': codes('Lampe'), 'de.rst': codes('Lampe') }))
      .toEqual(['de.rst undefined', 'docs/index.de.rst de', 'docs/more.old.rst undefined', 'docs/more.zh_CN.rst zh']);
  });

  it('is what is named nearest to it', async () => {
    const files = ['docs/a.rst', 'docs/fr/b.rst', 'docs/fr/c.de.rst'];
    expect(await languages({ 'docs/conf.py': "language = 'en'\n", ...Object.fromEntries(files.map((file) => [file, codes('Lampe')])) }))
      .toEqual(['docs/a.rst en', 'docs/fr/b.rst fr', 'docs/fr/c.de.rst de']);
  });
});

describe('pages of several languages in one folder', () => {
  const problems = async (one: string, other: string): Promise<readonly string[]> => {
    const files = { 'docs/index.rst': '', [one]: codes('Lampe aus'), [other]: codes('Lampe kaputt') };
    const disk = memoryDisk(new Map(Object.entries(files)), '/home/lamps');
    const { report } = await lint({ ...plainRequest, canon: 'http', paths: ['.'] }, { toolkit, disk });
    return [...report.problems].map(({ rule, code }) => `${rule} ${code}`);
  };

  it('are not compared by their words', async () => {
    expect(await problems('docs/more.de.rst', 'docs/other.de.rst')).toContain('conflicting-tables 423');
    expect(await problems('docs/more.de.rst', 'docs/more.en.rst')).not.toContain('conflicting-tables 423');
  });
});
