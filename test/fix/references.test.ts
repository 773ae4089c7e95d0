import { describe, expect, it } from 'vitest';
import { written } from '../formats/laws/fixtures.ts';
import { canonOf } from '../rules/fixtures.ts';
import { fixing, pageWith } from './fixing.ts';

const kilns = await canonOf('headers: {}\ncodes:\n  404: { phrase: Not Found, required: false }\n  409: { phrase: Conflict, required: false }\n');

/** Why nothing was fixed on a page, or the page. */
function fixed(file: string, source: string): readonly string[] {
  const { format } = written.find(({ name }) => name === (file.endsWith('.html') ? 'html' : 'markdown'))!;
  const { page, declined } = fixing([pageWith(source, file)], kilns, 'all', format)[0]!;
  return [...(page.source === source ? [] : [page.source]), ...declined.map(({ problem: { rule, code }, reason }) => `${code} ${rule}: ${reason}`)];
}

describe('words that begin or end with a character reference', () => {
  it('are not fixed, since it would stay, and the reason says so', () => {
    const row = (code: number, phrase: string): string => `<tr><td>${code}</td><td>${phrase}</td></tr>`;
    const page = `<table><tr><th>Status code</th><th>Phrase</th></tr>${row(404, 'Not Found&amp;')}${row(409, 'Conflict')}</table>`;
    const reason = '404 reason-phrase: the words begin or end with what stands in the page as something else';
    expect(fixed('page.html', page)).toEqual([reason]);
    expect(fixed('page.md', '| Status code | Phrase |\n|---|---|\n| 404 | Not Found&amp; |\n| 409 | Conflict |\n')).toEqual([reason]);
    expect(fixed('page.html', page.replace('Not Found&amp;', 'Not&nbsp;Fond'))).toEqual([page.replace('Not Found&amp;', 'Not Found')]);
  });
});
