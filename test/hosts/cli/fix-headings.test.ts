import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desk } from './desk.ts';

const page = `# Errors

## 413 Content To Large

The kite is malformed.

## 405 Method Not Alowed {#lost}

There is no kite.

## <a name="gone"></a>500 Internal Server Eror

There was one.
`;

describe('phrases in headings', () => {
  it('are safe to change where the heading has an anchor of its own, else unsafe, and the report says why', async () => {
    const { folder, canonlint } = desk({ 'errors.md': page });
    const run = async (extent: string) => {
      const { stdout } = await canonlint(['--no-config', '--canon', 'http', extent, 'errors.md']);
      return [stdout.includes('not fixed: links to the heading go by its words; --fix=all changes it'), readFileSync(join(folder, 'errors.md'), 'utf8')];
    };
    const safe = page.replace('Alowed', 'Allowed').replace('Eror', 'Error');
    expect(await run('--fix')).toEqual([true, safe]);
    expect(await run('--fix=all')).toEqual([false, safe.replace('To Large', 'Too Large')]);
  });
});
