import { describe, expect, it } from 'vitest';
import { containing, desk, lamps, lit, page, unlit } from './desk.ts';

const base = { 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n' };

describe('a page on the standard input', () => {
  it('stands for the file of its name', async () => {
    const { canonlint } = desk({ ...base, 'a.rst': lit });
    const { status, stdout } = await canonlint(['--stdin', '--stdin-filename', 'a.rst', '-f', 'json'], { stdin: unlit });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ file: 'a.rst', line: 8, rule: 'wording-drift' }] });
  });

  it('belongs to the service of its name, whether or not the file exists', async () => {
    const notFound = page('404 Not Found | There is no such lamp.');
    const { canonlint } = desk({ ...base, 'docs/conf.py': '', 'docs/a.rst': notFound });
    const ok = page('200 OK | The lamp is as asked.');
    const known = await canonlint(['--stdin', '--stdin-filename', 'docs/new.rst'], { stdin: ok });
    expect(known).toMatchObject({ status: 0 });
    expect(await canonlint(['--stdin'], { stdin: ok })).toMatchObject({ status: 1, stdout: containing('404') });
  });

  it('is decoded like a file', async () => {
    const { canonlint } = desk(base);
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(lit.replaceAll('\n', '\r\n'))]);
    expect(await canonlint(['--stdin'], { stdin: bytes }))
      .toMatchObject({ status: 0, stdout: containing('2 entries') });
  });

  it('must be of a format that canonlint reads', async () => {
    expect(await desk().canonlint(['--stdin', '--stdin-filename', 'a.docx'], { stdin: lit }))
      .toMatchObject({ status: 2, stderr: containing('a.docx is not a page') });
  });
});
