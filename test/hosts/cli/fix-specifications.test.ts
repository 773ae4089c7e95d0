import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { desk, type Outcome } from './desk.ts';

const root = `openapi: 3.1.0
info: {title: Kites, version: '1'}
paths:
  /kites:
    get:
      responses:
        '200': {description: OK}
        '404': {$ref: shared/kites.yaml#/lost}
        '410': {$ref: shared/kites.yaml#/gone}
    post:
      responses:
        '201': {description: created - the kite flies}
        '404': {$ref: shared/kites.yaml#/lost}
        '413': {$ref: '#/components/responses/Large'}
components:
  responses:
    Large: {description: "Payload Too Large - the kite is \\"too\\" large"}
`;
const shared = `# What the operations have in common.
lost:
  description: Not found - the kite is lost   # twice
gone:
  description: gone
`;
const canon = `name: kites
extends: [http]
codes:
  201: {phrase: Created}
  410: {phrase: Gone}
  404: {phrase: Not Found, description: The kite is not there.}
  413: {phrase: Content Too Large, description: "The kite is larger than the sky: 'too' large #1."}
`;

/** The files after fixing, and what was said. */
async function fixed(argument: string): Promise<Outcome & { readonly root: string; readonly shared: string }> {
  const { canonlint, folder } = desk({ 'kites.yaml': root, 'shared/kites.yaml': shared, 'canon.yml': canon });
  const outcome = await canonlint(['--no-config', '--canon', 'canon.yml', argument, 'kites.yaml']);
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const again = await canonlint(['--no-config', '--canon', 'canon.yml', argument, 'kites.yaml']);
  expect(again.stderr).toContain('0 problems fixed');
  return { ...outcome, root: read('kites.yaml'), shared: read('shared/kites.yaml') };
}

it('repairs a specification and the files that it refers to, where words serve one response', async () => {
  const { stdout, ...after } = await fixed('--fix');
  expect(after.root).toBe(root.replace('created -', 'Created -').replace('Payload Too Large', 'Content Too Large'));
  expect(after.shared).toBe(shared.replace(': gone', ': Gone'));
  expect(stdout).toContain('the words serve several responses; --fix=all changes it');
});

it('repairs also what serves several responses, and the words of the canon', async () => {
  const after = await fixed('--fix=all');
  expect(after.root).toBe(root.replace('created -', 'Created -').replace('Payload Too Large - the kite is \\"too\\" large', 'Content Too Large - The kite is larger than the sky: \'too\' large #1.'));
  expect(after.shared).toBe(shared.replace('Not found', 'Not Found').replace(': gone', ': Gone'));
});
