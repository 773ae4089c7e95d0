import { existsSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentsOf } from '../../scripts/site/contents.ts';
import { anchorOf, linkInSite } from '../../scripts/site/links.ts';
import { pagesOfSite } from '../../scripts/site/pages.ts';
import { pages, textOf } from './pages.ts';

const site = pagesOfSite();

/** The text of a page without code. */
const proseOf = (file: string) => textOf(file).replace(/^( *)```[^]*?^\1```$/gm, '').replace(/(`+)[^`][^]*?\1/g, (code) => code.replace(/[[\]()]/g, ''));

const headingsOf = (file: string) => [...textOf(file).replace(/^( *)```[^]*?^\1```$/gm, '').matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading!.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')));

describe.each(pages)('%s', (file) => {
  const links = [...proseOf(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, href]) => href!).filter((href) => !/^[a-z]+:/.test(href));

  it('links only to files and headings that exist', () => {
    const broken = links.filter((href) => {
      const [path = '', anchor] = href.split('#');
      const target = path === '' ? file : posix.join(posix.dirname(file), path);
      if (!existsSync(target) || statSync(target).isDirectory()) return true;
      return anchor !== undefined && !headingsOf(target).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});

describe('the site', () => {
  it('lists every page beside each of them', () => {
    const linksIn = (entries: ReturnType<typeof contentsOf>): readonly string[] => entries.flatMap(({ link, items = [] }) => [...link === undefined ? [] : [link], ...linksIn(items)]);
    const listed = linksIn(contentsOf(site)).map((link) => `${link.slice(1)}.md`.replace(/\/\.md$/, '/index.md'));
    expect(listed.toSorted()).toEqual([...site.values()].filter((path) => path !== 'index.md').toSorted());
  });

  it('leads from page to page, and else to the host of the repository', () => {
    const to = (href: string, file = 'docs/start.md') => linkInSite(href, file, site, 'https://host/canonlint');
    expect(to('concepts.md#canon')).toBe('/concepts.md#canon');
    expect(to('../rules/meaning-drift.md')).toBe('/rules/meaning-drift.md');
    expect(to('../SECURITY.md')).toBe('/security.md');
    expect(to('editors/README.md')).toBe('/editors/index.md');
    expect(to('docs/start.md', 'CONTRIBUTING.md')).toBe('/start.md');
    expect(to('../fixtures/a.ts')).toBe('https://host/canonlint/blob/main/fixtures/a.ts');
    expect(to('https://elsewhere')).toBe('https://elsewhere');
    expect(to('#here')).toBe('#here');
  });

  it('has the same anchors as the host', () => {
    expect(['`canonlint init`', 'What is read', 'Why does `--fix` not fix this?', 'Hooks & CI', 'Größe'].map(anchorOf))
      .toEqual(['canonlint-init', 'what-is-read', 'why-does---fix-not-fix-this', 'hooks--ci', 'größe']);
  });
});
