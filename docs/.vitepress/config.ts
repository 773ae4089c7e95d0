import { relative, resolve } from 'node:path';
import { defineConfig } from 'vitepress';
import packageJson from '../../package.json' with { type: 'json' };
import { contentsOf } from '../../scripts/site/contents.ts';
import { anchorOf, linkInSite } from '../../scripts/site/links.ts';
import { pagesOfSite } from '../../scripts/site/pages.ts';
import { addPlayground } from '../../scripts/site/playground-links.ts';
import { startPage } from '../../scripts/site/start-page.ts';

const pages = pagesOfSite();
const repository = packageJson.repository.url.replace(/^git\+|\.git$/g, '');

/** The site. Its pages stay where the host of a repository shows them, with relative links; the site gives them paths of its own. */
export default defineConfig({
  title: 'canonlint',
  description: packageJson.description,
  lang: 'en',
  head: [['link', { rel: 'icon', href: `data:image/svg+xml,${encodeURIComponent(icon())}` }]],
  srcDir: '..',
  srcExclude: ['README.md', '**/.*/**', 'coverage/**', 'dist/**', 'editors/*/!(README.md)', 'editors/*/*/**', 'fixtures/**', 'scripts/**', 'src/**', 'templates/**', 'test/**'],
  rewrites: Object.fromEntries(pages),
  outDir: './.vitepress/dist',
  cacheDir: './.vitepress/cache',
  vite: { publicDir: 'docs/.vitepress/public' },
  // the host of a repository would show front matter as a table
  transformPageData: (page) => (page.relativePath === 'index.md' ? { title: 'canonlint', titleTemplate: false, frontmatter: { ...page.frontmatter, ...startPage } } : undefined),
  markdown: {
    // every word of a code block has enough contrast
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    anchor: { slugify: anchorOf },
    config: (markdown) => {
      markdown.core.ruler.push('links', ({ tokens, env }) => {
        const source = sourceOf(env as Environment);
        for (const token of tokens.flatMap(({ children }) => children ?? [])) {
          if (token.type === 'link_open') token.attrSet('href', linkInSite(token.attrGet('href') ?? '', source, pages, repository));
          // an option is not broken behind its hyphens
          if (token.type === 'code_inline' && token.content.length < 24) token.attrSet('class', 'short');
        }
        if (source.startsWith('rules/')) addPlayground(tokens, source);
        // the top of the start page says what comes before its first section
        if (source === 'docs/README.md') tokens.splice(0, tokens.findIndex(({ tag }) => tag === 'h2'));
      });
    },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Guide', link: '/start' },
      { text: 'Rules', link: '/rules/', activeMatch: '/rules/' },
      { text: 'Playground', link: '/playground/', target: '_self' },
      {
        text: 'Reference',
        items: [
          { text: 'Configuration', link: '/configuration' },
          { text: 'Command line', link: '/command-line' },
          { text: 'Formats', link: '/formats' },
          { text: 'API', link: '/api' },
        ],
      },
      { text: `Version ${packageJson.version}`, link: '/changelog' },
    ],
    sidebar: contentsOf(pages),
    socialLinks: [{ icon: 'github', link: repository }],
    externalLinkIcon: true,
    footer: { message: 'MIT licensed.' },
  },
});

/** What VitePress tells of a page that it renders; for its search there is only one path. */
interface Environment {
  readonly path: string;
  readonly realPath?: string;
}

function sourceOf({ path, realPath = path }: Environment): string {
  return relative(resolve('.'), realPath).replaceAll('\\', '/');
}

/** Rows of a table, one of which differs. */
function icon(): string {
  const rows = ['#5eead4', '#fb7185', '#5eead4'].map((fill, at) => `<rect x="6" y="${7 + at * 7}" width="20" height="4" rx="2" fill="${fill}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#134e4a"/>${rows.join('')}</svg>`;
}
