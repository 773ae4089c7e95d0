import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { selectionOf } from '../../../src/engine/workspace/selection.ts';
import type { Project } from '../../../src/engine/workspace/selection.ts';
import { servicesOf, wholeServicesOf } from '../../../src/engine/workspace/services.ts';
import type { ServiceFiles } from '../../../src/engine/workspace/services.ts';
import { add, folderWith, git, hasGit } from '../../disk/folders.ts';
import { workspaceAt } from '../workspaces.ts';

function projectIn(folder: string, more: Partial<Project> = {}): Project {
  return { folder, include: [], exclude: [], services: {}, ...more };
}

/** The services of all pages below a folder, each as `name (root): pages`. */
function services(folder: string, more: Partial<Project> = {}): readonly string[] {
  const workspace = workspaceAt(folder, ['.rst', '.md']);
  const project = projectIn(folder, more);
  return servicesOf(selectionOf(['.'], project, workspace).files, project, workspace).map(told);
}

/** The services of some pages, with all their pages. */
function whole(folder: string, files: readonly string[], more: Partial<Project> = {}): readonly string[] {
  return wholeServicesOf(files, projectIn(folder, more), workspaceAt(folder, ['.rst', '.md'])).services.map(told);
}

function told({ name, root, files }: ServiceFiles): string {
  return `${name} (${root}): ${files.join(' ')}`;
}

describe('the service of a page', () => {
  it.each([
    'conf.py', 'mkdocs.yml', 'antora.yml', 'docusaurus.config.js', 'docusaurus.config.mts', 'docs.json', 'mint.json', 'book.toml', '_config.yml', 'hugo.toml',
    '.vuepress/config.js', '.vitepress/config.mts', 'astro.config.mjs', 'nuxt.config.ts', 'docfx.json',
  ])(
    'is that of the nearest documentation root above, marked by %s', (marker) => {
      const pages = ['ecs/a.rst', 'ecs/apis/b.rst', 'ecs/inner/x/c.rst'];
      const folder = folderWith([...pages, `ecs/${marker}`, `ecs/inner/${marker}`]);
      expect(services(folder)).toEqual(['ecs (ecs): ecs/a.rst ecs/apis/b.rst', 'inner (ecs/inner): ecs/inner/x/c.rst']);
    });

  it('is that of the top of its folders with an index page, without a gap', () => {
    const folder = folderWith([
      'ecs/index.rst', 'ecs/a/index.md', 'ecs/a/b/index.rst', 'ecs/a/b/c.rst', 'ecs/gap/d/index.rst', 'ecs/gap/e.rst',
    ]);
    expect(services(folder)).toEqual([
      'ecs (ecs): ecs/a/b/c.rst ecs/a/b/index.rst ecs/a/index.md ecs/gap/e.rst ecs/index.rst',
      'd (ecs/gap/d): ecs/gap/d/index.rst',
    ]);
  });

  it.each([['config.toml', 'content'], ['config.rb', 'source']])('is that of the folder with %s beside the folder %s', (marker, inside) => {
    const page = `ecs/${inside}/a/b.md`;
    expect(services(folderWith([page, `ecs/${marker}`]))).toEqual([`ecs (ecs): ${page}`]);
    expect(services(folderWith([page, `ecs/${inside}/${marker}`]))).toEqual([`b (${page}): ${page}`]);
  });

  it.each(['toc.yml', 'SUMMARY.md'])('is that of the top of its folders with %s', (contents) => {
    const folder = folderWith([`ecs/${contents}`, `ecs/a/${contents}`, 'ecs/a/b.rst', 'ecs/c.rst']);
    expect(services(folder).flatMap((each) => /^ecs \(ecs\)/.exec(each) ?? [])).toEqual(['ecs (ecs)']);
    expect(services(folder)).toHaveLength(1);
  });

  it('is that of a version or language of Docusaurus', () => {
    const folder = folderWith([
      'site/docusaurus.config.ts', 'site/docs/a.md', 'site/versioned_docs/version-1.0/a.md', 'site/i18n/fr/docusaurus-plugin-content-docs/current/a.md',
    ]);
    expect(services(folder).map((each) => each.replace(/^\S+ /, ''))).toEqual([
      '(site): site/docs/a.md', '(site/i18n/fr): site/i18n/fr/docusaurus-plugin-content-docs/current/a.md',
      '(site/versioned_docs/version-1.0): site/versioned_docs/version-1.0/a.md',
    ]);
  });

  it('is that of the nearest folder above with an index page, if its own has none', () => {
    const folder = folderWith(['ecs/index.rst', 'ecs/apis/a.rst', 'ecs/apis/disks/b.rst', 'lone/c.rst']);
    expect(services(folder)).toEqual(['ecs (ecs): ecs/apis/a.rst ecs/apis/disks/b.rst ecs/index.rst', 'c (lone/c.rst): lone/c.rst']);
  });

  it('goes by index pages that name their language, and by no other suffix', () => {
    const folder = folderWith(['ecs/index.en.rst', 'ecs/a/index.zh_CN.rst', 'ecs/a/b.en.rst', 'vpc/index.old.rst', 'vpc/c.rst']);
    expect(services(folder)).toEqual([
      'ecs (ecs): ecs/a/b.en.rst ecs/a/index.zh_CN.rst ecs/index.en.rst', 'c (vpc/c.rst): vpc/c.rst', 'index.old (vpc/index.old.rst): vpc/index.old.rst',
    ]);
  });

  it.each([
    ['v1', 'v2.1'], ['2.0', '3.x'], ['latest', 'stable'], ['en', 'zh-cn'], ['pt_BR', 'de'], ['es-419', 'zh-Hant-TW'], ['jp', 'cn'],
  ])('is an edition of its own beside another: %s and %s', (one, other) => {
    const folder = folderWith(['ecs/conf.py', 'ecs/a.rst', `ecs/${one}/b.rst`, `ecs/${one}/apis/c.rst`, `ecs/${other}/apis/d.rst`]);
    expect(services(folder).toSorted()).toEqual([
      'ecs (ecs): ecs/a.rst',
      `ecs/${one} (ecs/${one}): ecs/${one}/apis/c.rst ecs/${one}/b.rst`,
      `ecs/${other} (ecs/${other}): ecs/${other}/apis/d.rst`,
    ].toSorted());
  });

  it('is that of the innermost edition', () => {
    const pages = ['en/v1/a.rst', 'en/v2/b.rst', 'de/c.rst'].map((page) => `ecs/${page}`);
    expect(services(folderWith(['ecs/index.rst', ...pages]))).toEqual([
      'ecs (ecs): ecs/index.rst', 'ecs/de (ecs/de): ecs/de/c.rst',
      'ecs/en/v1 (ecs/en/v1): ecs/en/v1/a.rst', 'ecs/en/v2 (ecs/en/v2): ecs/en/v2/b.rst',
    ]);
  });

  const alone: readonly (readonly [readonly string[], string])[] = [
    [['v1'], 'stands alone'], [['v1', 'en'], 'is of another kind'], [['1', '2'], 'is a mere number'], [['io', 'ha'], 'is no language'],
    [['v1', 'v2/images/png'], 'has no page near its top'],
  ];

  it.each(alone)('has no edition in folders such as %s, of which the other %s', (names, _why) => {
    const pages = names.map((name) => `ecs/${name}/a.rst`).filter((page) => !page.includes('images'));
    const others = names.map((name) => `ecs/${name}/x.png`);
    expect(services(folderWith(['ecs/conf.py', ...pages, ...others]))).toEqual([`ecs (ecs): ${pages.toSorted().join(' ')}`]);
  });

  it('is that of a documentation root even if an index page is nearer', () => {
    const folder = folderWith(['ecs/conf.py', 'ecs/gap/apis/index.rst', 'ecs/gap/apis/a.rst']);
    expect(services(folder)).toEqual(['ecs (ecs): ecs/gap/apis/a.rst ecs/gap/apis/index.rst']);
  });

  it('is its own if it stands alone: five pages in a folder are five services', () => {
    const folder = folderWith(['seeds/a.rst', 'seeds/b.rst', 'seeds/c.rst', 'seeds/d.rst', 'seeds/e.rst']);
    expect(services(folder))
      .toEqual(['a', 'b', 'c', 'd', 'e'].map((name) => `${name} (seeds/${name}.rst): seeds/${name}.rst`));
  });

  it.runIf(hasGit)('has no root outside its repository', () => {
    const folder = folderWith(['conf.py', 'index.rst', 'repository/index.rst', 'repository/docs/a.rst', 'bare/docs/b.rst']);
    for (const name of ['repository', 'bare']) git(join(folder, name), 'init', '--quiet');
    expect(services(join(folder, 'repository'))).toEqual(['repository (.): docs/a.rst index.rst']);
    expect(services(join(folder, 'bare'))).toEqual(['b (docs/b.rst): docs/b.rst']);
  });

  it('is the one that the configuration says, the first that matches', () => {
    const files = ['conf.py', 'ecs/a.rst', 'ecs/old/b.rst', 'vpc/c.rst', 'd.rst'];
    const folder = join(folderWith(files.map((file) => `all/${file}`)), 'all');
    const given = { 'Old ECS': ['ecs/old'], 'Elastic Cloud Server': ['ecs/**', '!*.md'], vpc: ['vpc/c.rst'] };
    expect(services(folder, { services: given })).toEqual([
      'Elastic Cloud Server (.): ecs/a.rst',
      'Old ECS (.): ecs/old/b.rst',
      'all (.): d.rst',
      'vpc (.): vpc/c.rst',
    ]);
  });
});

describe('the name of a service', () => {
  function names(...roots: readonly string[]): readonly string[] {
    return namesOf(services(folderWith(roots.flatMap((root) => [`${root}/conf.py`, `${root}/a.rst`]))));
  }

  function namesOf(lines: readonly string[]): readonly string[] {
    return lines.map((line) => line.split(' (')[0]!);
  }

  it('is the last folder that says something', () => {
    expect(names('corpus/dedicated-host/api-ref/source')).toEqual(['dedicated-host']);
    expect(names('vpc/docs', 'ecs/doc/source/en-us', 'nat')).toEqual(['ecs', 'nat', 'vpc']);
  });

  it('distinguishes the documents of one service, whichever is read', () => {
    expect(names('ecs/api-ref/source', 'ecs/umn/source')).toEqual(['ecs/api-ref', 'ecs/umn']);
    expect(names('ecs/docs/api-ref/source', 'ecs/docs/umn')).toEqual(['ecs/docs/api-ref', 'ecs/docs/umn']);
  });

  it('distinguishes services in different folders with one name', () => {
    expect(names('one/ecs/docs', 'other/ecs/docs')).toEqual(['one/ecs/docs', 'other/ecs/docs']);
    expect(namesOf(services(folderWith(['ecs/status.rst', 'vpc/status.rst'])))).toEqual(['ecs/status', 'vpc/status']);
  });

  it('does not depend on the working folder', () => {
    expect(names('ecs/docs', 'old/ecs/docs')).toEqual(['ecs/docs', 'old/ecs/docs']);
    const files = ['all/conf.py', 'all/a.rst', 'all/all/conf.py', 'all/all/b.rst'];
    expect(services(join(folderWith(files), 'all'))).toEqual(['. (.): a.rst', 'all (all): all/b.rst']);
  });

  it('is never one that the configuration gives to another', () => {
    const folder = folderWith(['ecs/docs/conf.py', 'ecs/docs/a.rst', 'ecs/b.rst']);
    expect(services(folder, { services: { ecs: ['ecs/b.rst'] } }))
      .toEqual(['ecs (.): ecs/b.rst', 'ecs/docs (ecs/docs): ecs/docs/a.rst']);
  });
});

describe('a service as a whole', () => {
  const pages = ['ecs/a.rst', 'ecs/b/c.rst', 'ecs/sub/d.rst', 'vpc/index.rst', 'vpc/e.rst', 'f.rst', 'g.rst'];
  const files = [...pages, 'ecs/conf.py', 'ecs/sub/conf.py'];

  it('has all its pages on disk, whichever of them is named', () => {
    const folder = folderWith(files);
    expect(whole(folder, ['ecs/b/c.rst'])).toEqual(['ecs (ecs): ecs/a.rst ecs/b/c.rst']);
    expect(whole(folder, ['vpc/e.rst', 'ecs/sub/d.rst', 'f.rst'])).toEqual([
      'sub (ecs/sub): ecs/sub/d.rst', 'f (f.rst): f.rst', 'vpc (vpc): vpc/e.rst vpc/index.rst',
    ]);
  });

  it('is the same however the pages of a run are split', () => {
    const folder = folderWith(files);
    const together = whole(folder, pages);
    expect([...new Set(pages.flatMap((page) => whole(folder, [page])))].toSorted()).toEqual(together.toSorted());
    for (let at = 1; at < pages.length; at++) {
      const split = [...whole(folder, pages.slice(0, at)), ...whole(folder, pages.slice(at))];
      expect([...new Set(split)].toSorted()).toEqual(together.toSorted());
    }
  });

  it('groups pages as the configuration says', () => {
    const folder = folderWith(files);
    expect(whole(folder, ['vpc/e.rst'], { services: { net: ['vpc', 'g.rst'] } }))
      .toEqual(['net (.): g.rst vpc/e.rst vpc/index.rst']);
  });

  it('leaves out the pages that the project excludes, unless they are asked for', () => {
    const folder = folderWith([...files, 'ecs/drafts/x.rst']);
    add(folder, '.canonlintignore', 'c.rst\n');
    expect(whole(folder, ['ecs/a.rst'], { exclude: ['drafts'] })).toEqual(['ecs (ecs): ecs/a.rst']);
    expect(whole(folder, ['ecs/b/c.rst'], { exclude: ['drafts'] })).toEqual(['ecs (ecs): ecs/a.rst ecs/b/c.rst']);
  });

  it.runIf(hasGit)('leaves out the pages that git ignores', () => {
    const folder = folderWith({ 'ecs/conf.py': '', 'ecs/a.rst': '', 'ecs/build/b.rst': '', '.gitignore': 'build\n' });
    git(folder, 'init', '--quiet');
    expect(whole(folder, ['ecs/a.rst'])).toEqual(['ecs (ecs): ecs/a.rst']);
  });

  it('has a page that is not on disk yet', () => {
    const folder = folderWith(files);
    expect(whole(folder, ['ecs/new.rst'])).toEqual(['ecs (ecs): ecs/a.rst ecs/b/c.rst ecs/new.rst']);
  });
});
