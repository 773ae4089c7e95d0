import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { desk } from './desk.ts';

const program = resolve('dist/cli/main.cjs');
const services = 10_000;

const canon = `name: kites
codes:
  400: { phrase: Bad Request, required: true, outcome: abnormal, description: The words of the canon. }
  403: { phrase: Forbidden, required: true, outcome: abnormal, description: The kite is tied to a tree. }
  404: { phrase: Not Found, required: true, outcome: abnormal, description: The kite is gone. }
`;

const page = `Status Codes
============

==== ====================
Code Description
==== ====================
400  The wind is too low.
==== ====================
`;

/** A folder with ten thousand services of one page. */
function manyServices(): string {
  const { folder } = desk({ 'kites.yaml': canon });
  for (let at = 0; at < services; at++) {
    const own = join(folder, `hill-${Math.floor(at / 100)}`, `kite-${at}`);
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'index.rst'), page);
  }
  return folder;
}

describe('a run on ten thousand services', () => {
  it('holds less of a page than its listing, task and result take as objects', () => {
    // 24 MB suffice; if each page is held as objects until the end, 32 do not
    const ran = spawnSync(
      process.execPath, ['--max-old-space-size=32', program, '--no-config', '--canon', 'kites.yaml', '--format', 'compact', '.'],
      { cwd: manyServices(), encoding: 'utf8', maxBuffer: Infinity },
    );
    expect({ status: ran.status, signal: ran.signal, problems: ran.stdout.split('\n').length - 1 }).toEqual({ status: 1, signal: null, problems: 3 * services });
  });
});
