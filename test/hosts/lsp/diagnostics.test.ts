import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { desk, lamps, lit, page, unlit } from '../cli/desk.ts';
import { editor } from './editor.ts';

const config = 'canon: ./lamps.yaml\n';
const files = { 'canonlint.yaml': config, 'lamps.yaml': lamps, 'lamps.rst': unlit, 'more/lamps.rst': lit };

describe('the diagnostics of a page', () => {
  it('are the problems of the command line, with their rules and links', async () => {
    const ide = await editor(files);
    await ide.open('lamps.rst', unlit);
    expect(await ide.diagnostics('lamps.rst')).toMatchObject([{
      range: { start: { line: 7, character: 31 }, end: { line: 7, character: 57 } }, severity: 1, code: 'wording-drift', source: 'canonlint',
      message: '404 is described in other words than the canon\'s', codeDescription: { href: expect.stringMatching(/\/rules\/wording-drift\.md$/) as string },
    }]);
  });

  it('are told to a client that does not ask, and again when the text changes, without a save', async () => {
    const ide = await editor(files, { options: { delay: 0 } });
    await ide.open('lamps.rst', unlit);
    expect(await ide.published('lamps.rst')).toMatchObject([{ code: 'wording-drift' }]);
    await ide.change('lamps.rst', lit);
    expect(await ide.published('lamps.rst', ({ length }) => length === 0)).toEqual([]);
    await ide.change('lamps.rst', unlit);
    expect(await ide.published('lamps.rst')).toHaveLength(1);
    await ide.close('lamps.rst');
    expect(await ide.published('lamps.rst', ({ length }) => length === 0)).toEqual([]);
  });

  it('follow the other pages of the service, open or not', async () => {
    const operation = 'Lighting a lamp\n===============\n\nURI\n---\n\nPOST /v1/lamps\n\nStatus Codes\n------------\n\n- 418\n';
    const ide = await editor({ ...files, 'conf.py': '', 'light.rst': operation });
    await ide.open('light.rst', operation);
    const [found] = await ide.diagnostics('light.rst');
    expect(found).toMatchObject({ code: 'undocumented-code', severity: 2, relatedInformation: [{ message: '418 is not in this table' }] });
    await ide.write('lamps.rst', page('200 OK | The lamp is as asked.', '404 Not Found | There is no such lamp.', '418 | Teapots, too.'));
    expect(await ide.diagnostics('light.rst')).toEqual([]);
    await ide.open('lamps.rst', lit);
    expect(await ide.diagnostics('light.rst')).toHaveLength(1);
  });

  it('mark what is outdated and what does nothing', async () => {
    const source = `.. canonlint-disable unknown-code\n\n${page('413 Payload Too Large | x')}`;
    const ide = await editor({ 'a.rst': source });
    await ide.open('a.rst', source);
    const tags = (await ide.diagnostics('a.rst')).map(({ code, tags: own }) => [code, own]);
    expect(tags).toEqual([['needless-comment', [1]], ['outdated-phrase', [2]]]);
  });

  it('respect the configuration, ignore files, silencing comments and the baseline', async () => {
    const silenced = unlit.replace('====', '====').replace('\n\n', '\n\n.. canonlint-disable wording-drift\n\n');
    const ide = await editor({
      'canonlint.yaml': `${config}baseline: known.json\nrules: { wording-drift: warn }\nexclude: [excluded.rst]\n`, 'lamps.yaml': lamps, '.canonlintignore': 'ignored.rst\n',
      'known.json': '{ "version": 1, "entries": [] }\n', 'a.rst': unlit, 'excluded.rst': unlit, 'ignored.rst': unlit, 'silenced.rst': silenced, 'known.rst': unlit,
    });
    for (const file of ['a.rst', 'excluded.rst', 'ignored.rst']) await ide.open(file, unlit);
    await ide.open('silenced.rst', silenced);
    expect(await ide.diagnostics('a.rst')).toMatchObject([{ severity: 2 }]);
    for (const file of ['excluded.rst', 'ignored.rst', 'silenced.rst']) expect(await ide.diagnostics(file)).toEqual([]);
    await desk().canonlint(['known.rst', '--update-baseline'], { from: join('..', ide.folder.split(/[\\/]/).at(-1)!) });
    await ide.write('known.json', readFileSync(join(ide.folder, 'known.json'), 'utf8'));
    await ide.open('known.rst', unlit);
    expect(await ide.diagnostics('known.rst')).toEqual([]);
    expect(await ide.diagnostics('a.rst')).toHaveLength(1);
  });
});

describe('every page of the services to try', () => {
  const folder = 'fixtures/services';
  const pages = globSync('**/*.*', { cwd: folder }).toSorted();
  const sources = Object.fromEntries(pages.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

  it('has the problems of the command line in the editor, by the canon for which they speak', async () => {
    const ide = await editor(sources);
    const { stdout } = await desk(sources).canonlint(['--format', 'json', '.']);
    const { problems } = JSON.parse(stdout) as { problems: { file: string; line: number; column: number; endLine: number; endColumn: number; rule: string; message: string; severity: string }[] };
    const shown: unknown[] = [];
    for (const file of pages) {
      await ide.open(file, sources[file]!);
      for (const { range: { start, end }, code, message, severity } of await ide.diagnostics(file)) {
        shown.push([file, start.line + 1, start.character + 1, end.line + 1, end.character + 1, code, message, severity === 1 ? 'error' : 'warning']);
      }
    }
    expect(problems.length).toBeGreaterThan(40);
    expect(shown).toEqual(problems.map(({ file, line, column, endLine, endColumn, rule, message, severity }) => [file, line, column, endLine, endColumn, rule, message, severity]));
  });
});
