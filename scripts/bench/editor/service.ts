import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The name of the reference of the service. */
export const reference = 'status_codes.rst';

/** The name of a page of an operation. */
export const operation = 'operation_1.rst';

/** Writes a service of as many pages: one reference, and operations that return its codes. */
export function writeService(folder: string, pages: number): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'conf.py'), '');
  writeFileSync(join(folder, reference), referenceText('The requested kite was not found.'));
  for (let at = 1; at < pages; at++) writeFileSync(join(folder, `operation_${at}.rst`), operationText(at, 404));
}

/** The reference, with a description of 404. */
export function referenceText(description: string): string {
  const rows = codes.map((code) => `${code}  ${code === 404 ? description : `The kite of code ${code} is somewhere else now.`}`);
  return ['Status Codes', '============', '', border, 'Code Description', border, ...rows, border, ''].join('\n');
}

/** A page of an operation that returns a code. */
export function operationText(at: number, code: number): string {
  const parameters = Array.from({ length: 20 }, (_, row) => `name_${row}         String       The name number ${row} of a kite, which is its own.`);
  return [
    `Flying Kite ${at}`, '==============', '', 'Function', '--------', '', 'This interface is used to fly a kite.', '', 'URI', '---', '', `POST /v1/kites/${at}`, '',
    'Request', '-------', '', '============== ============ ==================================================', 'Name           Type         Description',
    '============== ============ ==================================================', ...parameters, '============== ============ ==================================================', '',
    'Status Codes', '------------', '', `- 200: The kite flies.`, `- ${code}: There is no such kite.`, '',
  ].join('\n');
}

const codes = [200, 201, 202, 204, 400, 401, 403, 404, 405, 406, 408, 409, 410, 412, 413, 415, 422, 429, 500, 501, 502, 503, 504];
const border = '==== ============================================================';
