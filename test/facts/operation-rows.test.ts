import { describe, expect, it } from 'vitest';
import { entriesOf, factsInMarkdown, operationsInMarkdown } from './reading.ts';

/** A page with a table. */
const page = (...rows: readonly string[]): string => `# Kites\n\n${rows.join('\n')}\n`;

describe('a table with an operation a row', () => {
  it('states the codes of each', () => {
    expect(operationsInMarkdown(page(
      '| Method | Path | Success | Errors |', '|---|---|---|---|', '| GET | /kites | 200 | 401, 403 |', '| POST/PUT | `/kites/{id}` | 201 Created | 409 (Conflict) |', '| DELETE | /kites/{id} | 204 | |',
    ))).toEqual([
      'GET /kites: 200! table:5, 401 table:5, 403 table:5',
      'POST /kites/{id}: 201! table:6, 409 table:6', 'PUT /kites/{id}: 201! table:6, 409 table:6',
      'DELETE /kites/{id}: 204! table:7',
    ]);
  });

  it('may have method and path in one column', () => {
    const source = page('| Endpoint | Purpose | Status codes |', '|---|---|---|', '| `GET /kites` | lists them | 200, 401 |', '| `PUT /kites/{id}` | changes one | 200 or 404 |');
    expect(operationsInMarkdown(source)).toEqual(['GET /kites: 200! table:5, 401 table:5', 'PUT /kites/{id}: 200! table:6, 404 table:6']);
    expect(factsInMarkdown(source).statusLists).toEqual([]);
  });

  it('needs columns for the request and for codes', () => {
    expect(operationsInMarkdown(page('| Method | Path | Purpose |', '|---|---|---|', '| GET | /kites | 200 of them |', '| POST | /kites | makes one |'))).toEqual([]);
    expect(operationsInMarkdown(page('| Method | Path | Status |', '|---|---|---|', '| GET | /kites | stable |', '| POST | /kites | beta |'))).toEqual([]);
  });
});

describe('a column of methods', () => {
  it('says whose normal response a code is', () => {
    expect(entriesOf(factsInMarkdown(page(
      '| Code | Verbs | Meaning |', '|---|---|---|', '| 200 | GET, PATCH (for some) | Here it is |', '| 201 | POST | Made |', '| 404 | GET, DELETE | No kite |',
    )))).toEqual(['5:3 200 - | Here it is | GET PATCH', '6:3 201 - | Made | POST', '7:3 404 - | No kite']);
  });

  it('is one behind the descriptions, too', () => {
    expect(entriesOf(factsInMarkdown(page(
      '| Status code | Description | HTTP methods |', '|---|---|---|', '| 200 OK | Here it is | GET |', '| 404 Not Found | No kite | GET |',
    )))).toEqual(['5:3 200 OK | Here it is | GET', '6:3 404 Not Found | No kite']);
  });
});
