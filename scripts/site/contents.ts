/** A page, or a group of pages, in the site's list of contents. */
export interface Entry {
  readonly text: string;
  readonly link?: string;
  readonly collapsed?: boolean;
  readonly items?: Entry[];
}

/** What stands beside each page. */
export const contentsOf = (pages: ReadonlyMap<string, string>): Entry[] => [
  {
    text: 'Rules',
    items: [...pages.values()].filter((path) => path.startsWith('rules/')).map((path) => ({ text: path.slice('rules/'.length, -'.md'.length), link: `/${path}` })),
  },
  {
    text: 'Project',
    items: [
      { text: 'Security', link: '/security' },
      { text: 'Changelog', link: '/changelog' },
      { text: 'Contributing', link: '/contributing' },
    ],
  },
];
