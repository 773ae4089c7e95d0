import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git, hasGit } from '../../disk/folders.ts';
import { desk } from './desk.ts';

const pages = {
  'kites.md': `# Kites

## Making

\`PUT /v2/kites/:kite_id\`

| Status Code | Description |
| --- | --- |
| 200 OK | The kite is already there. |
| 201 Created | The kite was made. |
| 418 I'm a teapot | The plan cannot fly. |
`,
  'kites.yaml': `openapi: 3.0.3
paths:
  /v2/kites/{id}:
    put:
      responses:
        "200": { description: OK }
        "201": { description: Created }
        "404": { description: Ice cold }
`,
};

const rules = ['--no-config', '--canon', 'http', '--only', 'inconsistent-operation', '--format', 'compact'];
const told = "kites.md:11:3: error 418 is a response of PUT /v2/kites/:kite_id here, and not in the specification [inconsistent-operation]\n";

describe('a page that stands alone', () => {
  it('is held against the specifications in its folder, whichever of them are named', async () => {
    const { canonlint } = desk(pages);
    expect((await canonlint([...rules, '.'])).stdout).toBe(told);
    expect((await canonlint([...rules, 'kites.md'])).stdout).toBe(told);
    expect((await canonlint([...rules, 'kites.yaml'])).stdout).toBe('');
  });

  it('has what any of several specifications has', async () => {
    const older = pages['kites.yaml'].replace('openapi: 3.0.3', 'swagger: "2.0"').replace('"404"', '"418"');
    const { canonlint } = desk({ ...pages, 'kites.json': '{}', 'kites-2.yml': older });
    expect((await canonlint([...rules, '.'])).stdout).toBe('');
  });

  it('has no specification where pages and specifications are services of their own, or where one is left out', async () => {
    const { canonlint, put } = desk({ 'a/kites.md': pages['kites.md'], 'b/kites.yaml': pages['kites.yaml'], 'kites.md': pages['kites.md'], 'kites.yaml': pages['kites.yaml'] });
    put('.canonlintignore', '/kites.yaml\n');
    expect((await canonlint([...rules, '.'])).stdout).toBe('');
  });

  it.runIf(hasGit)('has the same problems before a change as after it', async () => {
    const { folder, canonlint } = desk(pages);
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '-m', 'Make kites');
    writeFileSync(join(folder, 'kites.yaml'), `${pages['kites.yaml']}# later\n`);
    expect((await canonlint([...rules, '--changed-since', 'HEAD', '.'])).stdout).toBe('');
    writeFileSync(join(folder, 'kites.yaml'), pages['kites.yaml'].replace(/ {8}"201".*\n/, ''));
    expect((await canonlint([...rules, '--changed-since', 'HEAD', '.'])).stdout).toContain('201 is a response of PUT');
  });
});
