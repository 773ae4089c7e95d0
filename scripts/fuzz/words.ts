import { below, oneOf, type Random } from './random.ts';

/** What people write in cells, and what they do not. */
export const phrases = [
  'The server failed.', 'Specifies the normal response for the GET operation.', 'Not Found', '404', '404 Not Found', '200 OK', '-', '',
  'Normal', 'Abnormal', 'Status Code', 'Description', 'Returned Value', '**Status code: 200**', 'POST /v1/lamps', 'PUT', '`a <b>`_',
  '|sub|', '``literal``', ':ref:`a`', '[1]_', '*emphasis', 'wide 表表', 'e\u0301\u0301', '\\|', '1e3', 'returned for GET, POST and PUT',
  'returns 404 or 500', 'Normal response codes: 200', 'Error response codes: badRequest(400), itemNotFound(404)', '[a](b)', '<br>', '&amp;', '`404`',
] as const;

/** One to three phrases. */
export function words(random: Random): string {
  return Array.from({ length: 1 + below(random, 3) }, () => oneOf(random, phrases)).join(' ');
}

/** Lines of markup, without line ends. */
export type Lines = readonly string[];

/** Lines with more indentation; blank ones stay blank. */
export function shifted(lines: Lines, by: number): Lines {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));
}
