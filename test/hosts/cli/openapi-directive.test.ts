import { describe, expect, it } from 'vitest';
import { desk } from './desk.ts';

const files = {
  'docs/conf.py': 'extensions = ["sphinxcontrib.httpdomain", "sphinxcontrib.openapi"]\n',
  'docs/reference/horns.rst': `Horns
=====

.. openapi:: ../specs/horns.yaml
   :paths:
      /horns/{horn}

.. http:get:: /horns/(int:horn)

   :statuscode 200: the horn
   :statuscode 410: the horn is gone
`,
  'docs/specs/horns.yaml': `openapi: 3.0.3
paths:
  /horns/{horn}:
    get:
      responses:
        "200": { description: The horn. }
        "404": { description: No such horn. }
`,
};

describe('a page that shows a specification', () => {
  it('is of one service with it, below the root of the documentation', async () => {
    const { canonlint } = desk(files);
    const { stdout } = await canonlint(['--no-config', '--canon', 'http', '--format', 'compact', 'docs/reference/horns.rst']);
    expect(stdout).toBe('docs/reference/horns.rst:11:16: error 410 is a response of GET /horns/(int:horn) here, and not in the specification [inconsistent-operation]\n');
    const facts = JSON.parse((await canonlint(['facts', 'docs'])).stdout) as { readonly services: readonly { readonly operations: readonly { readonly file: string }[] }[] };
    expect(facts.services.map(({ operations }) => operations.map(({ file }) => file))).toEqual([['docs/reference/horns.rst', 'docs/specs/horns.yaml']]);
  });
});
