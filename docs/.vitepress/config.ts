import { relative, resolve } from 'node:path';
import { defineConfig } from 'vitepress';
import packageJson from '../../package.json' with { type: 'json' };
import { contentsOf } from '../../scripts/site/contents.ts';
import { anchorOf, linkInSite } from '../../scripts/site/links.ts';
import { pagesOfSite } from '../../scripts/site/pages.ts';

const pages = pagesOfSite();
const repository = packageJson.repository.url.replace(/^git\+|\.git$/g, '');

/** The site. Its pages stay where a repository's host shows them, with relative links; the site gives them paths of its own. */
export default defineConfig({
  title: 'canonlint',
  description: packageJson.description,
  lang: 'en',
  srcDir: '..',
  srcExclude: ['README.md', '**/.*/**', 'coverage/**', 'dist/**', 'editors/*/!(README.md)', 'editors/*/*/**', 'fixtures/**', 'scripts/**', 'src/**', 'templates/**', 'test/**'],
  rewrites: Object.fromEntries(pages),
  outDir: './.vitepress/dist',
  cacheDir: './.vitepress/cache',
  vite: { publicDir: '.vitepress/public' },
  markdown: {
    anchor: { slugify: anchorOf },
    config: (markdown) => {
      markdown.core.ruler.push('links', ({ tokens, env }) => {
        for (const token of tokens.flatMap(({ children }) => children ?? [])) {
          if (token.type === 'link_open') token.attrSet('href', linkInSite(token.attrGet('href') ?? '', sourceOf(env as Environment), pages, repository));
        }
      });
    },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Rules', link: '/rules/missing-code', activeMatch: '/rules/' },
    ],
    sidebar: contentsOf(pages),
    socialLinks: [{ icon: 'github', link: repository }],
    externalLinkIcon: true,
  },
});

/** What VitePress tells of a page that it renders; the path that is searched is the real one. */
interface Environment {
  readonly path: string;
  readonly realPath?: string;
}

const sourceOf = ({ path, realPath = path }: Environment) => relative(resolve('.'), realPath);
