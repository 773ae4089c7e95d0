import { posix } from 'node:path';

/** Where a relative link of a page leads in the site: to another page, else to the file on the repository's host. */
export function linkInSite(href: string, file: string, pages: ReadonlyMap<string, string>, repository: string): string {
  if (/^(?:[a-z][a-z+.-]*:|\/|#)/i.test(href)) return href;
  const [path = '', anchor = ''] = href.split(/(?=#)/);
  const target = posix.join(posix.dirname(file), path);
  const page = pages.get(target) ?? pages.get(posix.join(target, 'README.md'));
  return page === undefined ? `${repository}/blob/main/${target.replace(/\/$/, '')}${anchor}` : `/${page}${anchor}`;
}

/** The anchor of a heading, as the hosts of repositories make it. */
export function anchorOf(heading: string): string {
  return heading.trim().toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replaceAll(' ', '-');
}
