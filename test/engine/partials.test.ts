import { describe, expect, it } from 'vitest';
import { memoryDisk } from '../../src/disk/index.ts';
import { lint, plainRequest } from '../../src/engine/index.ts';
import { whole } from '../../src/engine/report.ts';
import { toolkit } from '../../src/hosts/toolkit.ts';

const codes = '| Code | Description |\n|---|---|\n| 404 Not Fuond | There is no such kite. |\n| 500 Internal Server Error | Something broke. |\n';

/** The problems in a folder of documentation whose pages use one text in ten ways or places, by the protocol alone. */
async function problemsIn(partial: string, root: string, use: (page: number) => string): Promise<readonly string[]> {
  const pages = Array.from({ length: 10 }, (_, at) => [`docs/kites/page${at}.${partial.endsWith('mdx') ? 'mdx' : 'md'}`, `# Kite ${at}\n\n${use(at)}\n`] as const);
  const disk = memoryDisk(new Map([[`docs/${root}`, ''], [partial, codes], ...pages]), '/home/kites');
  const { report } = await lint({ ...plainRequest, canon: 'http' }, { toolkit, disk });
  return whole(report).problems.map(({ place: { file, line }, rule }) => `${file}:${line} ${rule}`);
}

describe('a text that many pages of Markdown include', () => {
  it.each([
    ['an import of MDX', 'docs/_partials/_codes.mdx', 'docusaurus.config.js', () => "import Codes from '../_partials/_codes.mdx';\n\n<Codes />"],
    ['a snippet of PyMdown', 'docs/snippets/codes.md', 'mkdocs.yml', () => '--8<-- "snippets/codes.md"'],
    ['an include of Jekyll', 'docs/_includes/codes.md', '_config.yml', () => '{% include codes.md %}'],
    ['an include of DocFX', 'docs/includes/codes.md', 'docfx.json', () => '[!INCLUDE [codes](../includes/codes.md)]'],
  ])('is read once, where it stands: %s', async (_, partial, root, use) => {
    expect(await problemsIn(partial, root, use)).toEqual([`${partial}:3 reason-phrase`]);
  });
});
