import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { desk, lamps, lit, page, unlit } from '../cli/desk.ts';
import { editor, everywhere } from './editor.ts';

const config = 'canon: ./lamps.yaml\nbaseline: known.json\n';
const files = { 'canonlint.yaml': config, 'lamps.yaml': lamps, 'lamps.rst': unlit };

async function opened(text: string, more: Readonly<Record<string, string>> = {}, file = 'lamps.rst') {
  const ide = await editor({ ...files, [file]: text, ...more });
  await ide.open(file, text);
  return ide;
}

describe('the quick fix of a problem', () => {
  it('is preferred where it is safe', async () => {
    const source = page('200 OK | The lamp is as asked.', '404 Not Found | There is no such lamp');
    const ide = await opened(source);
    const [first] = await ide.actions('lamps.rst', everywhere, ['quickfix']);
    expect(first).toMatchObject({ title: 'Write “There is no such lamp.”', kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'wording-drift' }] });
    expect(ide.edited('lamps.rst', first!.edit)).toBe(source.replace('such lamp', 'such lamp.'));
  });

  it('is called unsafe where somebody might object, and does what --fix=all does', async () => {
    const ide = await opened(unlit);
    const [first] = await ide.actions('lamps.rst', everywhere, ['quickfix']);
    expect(first).toMatchObject({ title: 'Write “There is no such lamp.” (unsafe)', kind: 'quickfix' });
    expect(first).not.toHaveProperty('isPreferred');
    expect(ide.edited('lamps.rst', first!.edit)).toContain('There is no such lamp.');
  });

  it('comes whole for a client that does not ask for the rest later', async () => {
    const ide = await editor(files, { capabilities: {} });
    await ide.open('lamps.rst', unlit);
    const [first] = await ide.actions('lamps.rst', everywhere, ['quickfix']);
    expect(first!.edit).toMatchObject({ changes: { [ide.uri('lamps.rst')]: [{ newText: expect.stringContaining('no such lamp') as string }] } });
    expect(first).not.toHaveProperty('data');
  });

  it('leaves alone what is not in the range', async () => {
    const ide = await opened(unlit);
    expect(await ide.actions('lamps.rst', { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, ['quickfix'])).toEqual([]);
  });
});

describe('the other actions for a problem', () => {
  it('accept the wording in the canon, whose comments stay', async () => {
    const canon = `${lamps}# the end of the lamps\n`;
    const ide = await opened(unlit, { 'lamps.yaml': canon });
    const accept = (await ide.actions('lamps.rst', everywhere, ['quickfix'])).find(({ title }) => title.startsWith('Accept'));
    expect(accept!.title).toBe('Accept “Nobody has seen this lamp.” in the canon');
    const after = ide.edited('lamps.yaml', accept!.edit, canon);
    expect(after).toBe(canon.replace('There is no such lamp. }', 'There is no such lamp., accept: [Nobody has seen this lamp.] }'));
    await ide.write('lamps.yaml', after);
    expect(await ide.diagnostics('lamps.rst')).toEqual([]);
  });

  it('silence it in the markup\'s own comment, alone', async () => {
    const ide = await opened(unlit);
    const silence = (await ide.actions('lamps.rst', everywhere, ['quickfix'])).find(({ title }) => title.startsWith('Silence'));
    expect(silence!.title).toBe('Silence wording-drift here, because …');
    const after = ide.edited('lamps.rst', silence!.edit);
    expect(after).toContain('\n.. canonlint-disable-next-table wording-drift 404 -- because …\n\n===');
    await ide.change('lamps.rst', after);
    expect(await ide.diagnostics('lamps.rst')).toEqual([]);
  });

  it.each([
    ['a.md', '# Status codes\n\n| Code | Description |\n|---|---|\n| 200 OK | The lamp is as asked. |\n| 404 Not Found | Nobody saw it. |\n', '<!-- canonlint-disable-next-table wording-drift 404 -- because … -->\n\n| Code'],
    ['a.adoc', '= Status codes\n\n|===\n|Status code |Description\n\n|200 OK\n|The lamp is as asked.\n\n|404 Not Found\n|Nobody saw it.\n|===\n', '// canonlint-disable-next-table wording-drift 404 -- because …\n'],
    ['a.html', '<h1>Status codes</h1>\n<table>\n<tr><th>Status code</th><th>Description</th></tr>\n<tr><td>200 OK</td><td>The lamp is as asked.</td></tr>\n<tr><td>404 Not Found</td><td>Nobody saw it.</td></tr>\n</table>\n', '<!-- canonlint-disable-next-table wording-drift 404 -- because … -->\n'],
    ['a.md', '# Status codes\r\n\r\n- 200 OK: The lamp is as asked.\r\n- 404 Not Found: Nobody saw it.\r\n', 'canonlint-disable'],
    ['a.yaml', 'openapi: 3.1.0\ninfo: { title: Lamps, version: "1" }\npaths:\n  /lamps:\n    get:\n      responses:\n        "200": { description: The lamp is as asked. }\n        "404":\n          description: The request failed because it timed out.\n', '# canonlint-disable'],
  ])('silence it in %s', async (file, source, comment) => {
    const ide = await opened(source, {}, file);
    expect(await ide.diagnostics(file)).toHaveLength(1);
    const silence = (await ide.actions(file, everywhere, ['quickfix'])).find(({ title }) => title.startsWith('Silence'));
    const after = ide.edited(file, silence?.edit);
    expect(after).toContain(comment);
    expect(after.includes('\r')).toBe(source.includes('\r'));
    await ide.change(file, after);
    expect(await ide.diagnostics(file)).toEqual([]);
  });

  it('add it to the baseline', async () => {
    const ide = await opened(unlit, { 'known.json': '{ "version": 1, "entries": [] }\n' });
    const add = (await ide.actions('lamps.rst', everywhere, ['quickfix'])).find(({ title }) => title.includes('baseline'));
    const after = ide.edited('known.json', add!.edit, '{ "version": 1, "entries": [] }\n');
    await ide.write('known.json', after);
    expect(await ide.diagnostics('lamps.rst')).toEqual([]);
    const here = desk({ ...files, 'known.json': after });
    expect((await here.canonlint(['.'])).stderr).toContain('1 problem known');
  });

  it('make the baseline where there is none yet', async () => {
    const ide = await opened(unlit);
    const add = (await ide.actions('lamps.rst', everywhere, ['quickfix'])).find(({ title }) => title.includes('baseline'));
    expect(await ide.published('canonlint.yaml')).toMatchObject([{ message: expect.stringContaining('known.json') as string }]);
    expect(add!.edit!.documentChanges![0]).toEqual({ kind: 'create', uri: ide.uri('known.json') });
    expect(ide.edited('known.json', add!.edit)).toContain('"rule":"wording-drift"');
  });
});

describe('the repair of a page', () => {
  const folder = 'fixtures/services';
  const pages = globSync('**/*.*', { cwd: folder }).toSorted();
  const sources = { ...Object.fromEntries(pages.map((name) => [name, readFileSync(join(folder, name), 'utf8')])), 'canonlint.yaml': 'canon: open-telekom-cloud\n' };

  it('writes what --fix writes, on every page of the services to try', async () => {
    const ide = await editor(sources);
    let changed = 0;
    for (const file of pages) {
      const source = sources[file as keyof typeof sources];
      await ide.open(file, source);
      const [action] = await ide.actions(file, everywhere, ['source.fixAll']);
      if (action === undefined) continue;
      changed += 1;
      expect(action.kind).toBe('source.fixAll.canonlint');
      const here = desk(sources);
      await here.canonlint(['--fix', file]);
      expect(ide.edited(file, action.edit)).toBe(readFileSync(join(here.folder, file), 'utf8'));
      await ide.close(file);
    }
    expect(changed).toBeGreaterThan(3);
  });

  it('is not offered where nothing safe is to do', async () => {
    const ide = await opened(lit);
    expect(await ide.actions('lamps.rst', everywhere, ['source.fixAll'])).toEqual([]);
  });
});
