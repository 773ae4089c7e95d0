/** A page, or a group of pages, in the site's list of contents. */
interface Entry {
  readonly text: string;
  readonly link?: string;
  readonly collapsed?: boolean;
  readonly items?: Entry[];
}

/** What stands beside each page. Each page of the site has a place here. */
export const contentsOf = (pages: ReadonlyMap<string, string>): Entry[] => [
  {
    text: 'Guide',
    items: [
      { text: 'Start in five minutes', link: '/start' },
      { text: 'Concepts', link: '/concepts' },
      { text: 'Canons', link: '/canons' },
      { text: 'Adopt it on old documents', link: '/adopt' },
      { text: 'Fix and migrate', link: '/fix' },
      { text: 'Hooks and CI', link: '/ci' },
      { text: 'One repository for each service', link: '/fleet' },
      { text: 'Editors', link: '/editors/', collapsed: true, items: editorsIn(pages) },
      { text: 'Questions', link: '/faq' },
    ],
  },
  {
    text: 'Reference',
    items: [
      { text: 'Rules', link: '/rules/', collapsed: true, items: rulesIn(pages) },
      { text: 'Configuration', link: '/configuration' },
      { text: 'Command line', link: '/command-line' },
      { text: 'Formats', link: '/formats' },
      { text: 'Reports', link: '/reports' },
      { text: 'An example report', link: '/example-report' },
    ],
  },
  {
    text: 'Extend',
    items: [
      { text: 'Rules of your own', link: '/custom-rules' },
      { text: 'In a program', link: '/api' },
      { text: 'Types of the API', link: '/api-types' },
    ],
  },
  {
    text: 'Project',
    items: [
      { text: 'Comparison', link: '/comparison' },
      { text: 'Speed', link: '/speed' },
      { text: 'Security', link: '/security' },
      { text: 'Changelog', link: '/changelog' },
      { text: 'Contributing', link: '/contributing' },
    ],
  },
];

const rulesIn = (pages: ReadonlyMap<string, string>) => pathsIn(pages, 'rules/').map((path) => ({ text: path.slice('rules/'.length), link: `/${path}` }));

const names: Readonly<Record<string, string>> = { vscode: 'Visual Studio Code', 'sublime-text': 'Sublime Text', jetbrains: 'JetBrains IDEs' };

function editorsIn(pages: ReadonlyMap<string, string>): Entry[] {
  return pathsIn(pages, 'editors/').map((path) => {
    const name = path.replace(/^editors\/|\/index$/g, '');
    return { text: names[name] ?? `${name[0]!.toUpperCase()}${name.slice(1)}`, link: `/${path.replace(/index$/, '')}` };
  });
}

/** The pages of a folder without its index, by their paths without the extension. */
const pathsIn = (pages: ReadonlyMap<string, string>, folder: string) =>
  [...pages.values()].filter((path) => path.startsWith(folder) && path !== `${folder}index.md`).map((path) => path.replace(/\.md$/, ''));
