import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desk, lamps, unlit } from './desk.ts';

const base = { 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n' };

describe('colours', () => {
  const files = { ...base, 'a.rst': unlit };
  const escape = '\u001b[';

  it('are for terminals by default', async () => {
    const { canonlint } = desk(files);
    const coloured = async (argv: readonly string[], start = {}) => {
      const { stdout } = await canonlint(['a.rst', ...argv], start);
      return stdout.includes(escape);
    };
    const terminal = { columns: 80 };
    expect(await coloured([])).toBe(false);
    expect(await coloured([], { terminal })).toBe(true);
    expect(await coloured([], { terminal, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await coloured([], { terminal, env: { NO_COLOR: '' } })).toBe(true);
    expect(await coloured([], { terminal, env: { TERM: 'dumb' } })).toBe(false);
    expect(await coloured([], { env: { CI: 'true' } })).toBe(false);
    expect(await coloured([], { env: { FORCE_COLOR: '1' } })).toBe(true);
    expect(await coloured([], { terminal, env: { FORCE_COLOR: '0' } })).toBe(false);
    expect(await coloured([], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).toBe(false);
    expect(await coloured(['--color'], { env: { NO_COLOR: '1' } })).toBe(true);
    expect(await coloured(['--no-color'], { terminal, env: { FORCE_COLOR: '1' } })).toBe(false);
  });

  it('never reach a file or a machine format', async () => {
    const { canonlint, folder } = desk(files);
    const start = { terminal: { columns: 80 }, env: { FORCE_COLOR: '1' } };
    expect((await canonlint(['--color', '-f', 'json', 'a.rst'], start)).stdout).not.toContain(escape);
    await canonlint(['--color', '-o', 'out.txt', 'a.rst'], start);
    expect(readFileSync(join(folder, 'out.txt'), 'utf8')).not.toContain(escape);
  });
});
