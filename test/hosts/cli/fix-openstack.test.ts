import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { desk } from './desk.ts';

const fragment = `Lamps
~~~~~

.. rest_method:: GET /v1/lamps

Error response codes: itemNotFound(404), badrequest(400),
forbidden(403) if the lamp is locked

Keys
~~~~

.. rest_method:: GET /v1/keys

Error response codes: conflict(409),badRequest(400)

.. rest_status_code:: error status.yaml

   - 413
   - 404

Wicks
~~~~~

.. rest_method:: GET /v1/wicks

Error response codes: badRequest(400)
`;
const texts = `404:
  default: |
    Not found - there is no lamp.   # not a comment
413:
  # of keys
  default: "Request Entity Too Large - the key is \\"long\\""
`;
const files = { 'conf.py': "extensions = ['os_api_ref']\n", 'index.rst': 'Lamps\n=====\n\n.. include:: lamps.inc\n', 'lamps.inc': fragment, 'status.yaml': texts };

it('repairs the parts of an API reference of OpenStack where they stand, and nothing else', async () => {
  const { canonlint, folder } = desk(files);
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const outcome = await canonlint(['--no-config', '--canon', 'http', '--fix', '.']);
  expect(outcome.stderr).toContain('3 problems fixed in 2 pages');
  expect(read('lamps.inc')).toBe(fragment.replace('badrequest', 'badRequest').replace('conflict(409),badRequest(400)', 'badRequest(400),conflict(409)'));
  expect(read('status.yaml')).toBe(texts.replace('Request Entity Too Large', 'Content Too Large'));
  expect(read('index.rst')).toBe(files['index.rst']);
  expect((await canonlint(['--no-config', '--canon', 'http', '--fix', '.'])).stderr).toContain('0 problems fixed');
});
