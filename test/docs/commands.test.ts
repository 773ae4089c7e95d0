import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandOf } from '../../src/hosts/cli/arguments/arguments.ts';
import extensionJson from '../../editors/vscode/package.json' with { type: 'json' };
import packageJson from '../../package.json' with { type: 'json' };
import { blocks, pages, textOf } from './pages.ts';

const lines = blocks.filter(({ language }) => language === 'sh').flatMap(({ place, text }) => text.split('\n').map((line) => ({ place, line: line.replace(/\s+#.*$/, '') })))
  .filter(({ line }) => line !== '');

/** The command lines of canonlint that a line of a shell has, however canonlint is started. */
function ownIn(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|&& |\$\()(?:npx (?:--no-install )?(?:--yes --package git\+REPOSITORY#v\S+ )?)?canonlint(?: ([^|)&]*))?/g)].map(([, words = '']) => words.trim());
}

const commands = lines.flatMap(({ place, line }) => ownIn(line).map((words) => ({ place, words })));

describe('the commands of the documentation', () => {
  it.each(commands)('canonlint $words ($place) is understood', async ({ words }) => {
    await expect(commandOf([...words.matchAll(/'([^']*)'|\S+/g)].map(([word, quoted]) => quoted ?? word))).resolves.toBeDefined();
  });

  it('are of canonlint, npm, or of few other programs', () => {
    const others = lines.filter(({ line }) => ownIn(line).length === 0).map(({ line }) => line.split(' ', 1)[0]!);
    expect([...new Set(others)].toSorted()).toEqual(['npm', 'npx']);
    expect(lines.filter(({ line }) => line.startsWith('npx') && ownIn(line).length === 0).map(({ line }) => line)).toEqual(['npx vitest test/rules/code-order']);
    expect(existsSync('test/rules/code-order.test.ts')).toBe(true);
  });

  it('name only npm scripts that exist, and the archive that npm pack makes', () => {
    const scripts = pages.flatMap((file) => [...textOf(file).matchAll(/npm (?:run ([a-z:]+)|(start|test)\b)/g)].map(([, script, own]) => script ?? own!));
    expect(scripts.length).toBeGreaterThan(20);
    expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining([...new Set(scripts)]));
    const archives = lines.flatMap(({ line }) => /\S+\.tgz/.exec(line) ?? []);
    expect(new Set(archives)).toEqual(new Set([`../canonlint/${packageJson.name}-${packageJson.version}.tgz`]));
  });

  it('install the tag of this version', () => {
    const tags = pages.filter((file) => file !== 'CHANGELOG.md').flatMap((file) => [...textOf(file).matchAll(/(?:REPOSITORY#|OWNER\/canonlint@|rev: )(v[\d.]+\d)/g)].map(([, tag]) => tag));
    expect(tags.length).toBeGreaterThan(10);
    expect(new Set(tags)).toEqual(new Set([`v${packageJson.version}`]));
  });
});

it('the first screen of the README has the two commands that a clone needs', () => {
  const first = readFileSync('README.md', 'utf8').split('\n').slice(0, 20).join('\n');
  expect(first).toContain('npm ci && npm start ');
  expect(first).toContain('npm ci && npm test ');
});

it.each(['CONTRIBUTING.md', 'SECURITY.md'])('%s names only files that exist', (file) => {
  const named = [...textOf(file).matchAll(/`((?:src|rules|test|fixtures|scripts|docs)\/[\w./-]+)`/g)].map(([, path]) => path!).filter((path) => !path.includes('NAME'));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

it('the address of the repository stands in package.json, and where Visual Studio Code needs it', () => {
  const { homepage, repository } = packageJson;
  expect(extensionJson.repository.url).toBe(repository.url.replace(/^git\+/, ''));
  expect({ homepage: extensionJson.homepage, bugs: extensionJson.bugs }).toEqual({ homepage: `${homepage}#readme`, bugs: packageJson.bugs });
  expect(pages.filter((file) => textOf(file).includes(homepage))).toEqual(['editors/vscode/README.md']);
});
