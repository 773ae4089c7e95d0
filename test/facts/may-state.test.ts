import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { factsOf, mayState } from '../../src/facts/index.ts';
import { formatOf } from '../../src/formats/index.ts';
import type { Page, PageFacts } from '../../src/model.ts';

const files = globSync(['fixtures/**/*.{rst,md,mdx,html}', '!fixtures/fuzz/**']);

describe('the cheap test before reading', () => {
  it.each([
    '404', '| 404 |', '`404`', '**404**', '_404_', '404Not Found', '4xx', '5XX', '4**', 'HTTP404', 'HTTP/404', 'error404', 'statusCode404', '(404)', '404错误', '：404', '<td>404</td>',
    'GET /kites', 'openapi: get /kites', 'method: "put"', '<Endpoint method={"get"} path={"/kites"} />', '**Method**: `delete`', '<!-- canonlint-disable -->', '.. include:: codes.rst', '.. openapi:: kites.yaml', ':file: codes.csv',
  ])('has a page read that holds %s', (source) => expect(mayState(`Kites\n\n${source}\n`)).toBe(true));

  it.each(['2024-11-29', 'port 8080', 'v1.404', '1.2.404', '100ms', '256kB', 'sha256', 'Get the kites.', 'a list of 40 kites', 'kite-2048'])(
    'leaves out a page that holds %s', (source) => expect(mayState(`Kites\n\n${source}\n`)).toBe(false));

  it('loses nothing of any part of a page', async () => {
    const lost: string[] = [];
    let left = 0;
    for (const file of files) {
      const source = readFileSync(file, 'utf8');
      const format = formatOf(file, () => source)!;
      await format.load?.();
      for (const part of source.split(/\n(?=\n)/)) {
        if (mayState(part)) continue;
        left += 1;
        const page: Page = { file, source: part, encoding: 'utf-8', byteOrderMark: false };
        if (!isEmpty(factsOf(page, format.read(page)))) lost.push(part);
      }
    }
    expect(lost).toEqual([]);
    expect(left).toBeGreaterThan(files.length);
  });
});

/** Whether a page says nothing. */
function isEmpty({ statusLists, operations, malformed, examples, requests, nearMisses, includes }: PageFacts): boolean {
  return [statusLists, operations, malformed, examples, requests, nearMisses, includes].every((found) => found === undefined || found.length === 0);
}
