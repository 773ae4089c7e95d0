import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/facts/index.ts';
import { readRst } from '../../src/formats/rst/read.ts';
import type { IncludedFiles, Page } from '../../src/model.ts';
import { entriesIn, factsIn, operationsIn } from './reading.ts';

describe('a page with the directives of httpdomain', () => {
  it('documents operations, with the status codes of their fields', () => {
    expect(operationsIn(`
.. http:get:: /horns/(int:horn)
   :synopsis: Shows a foghorn

   :param int horn: number of the foghorn
   :statuscode 200: the foghorn
   :status 404: no such foghorn

.. http:DELETE:: /horns/(int:horn)

   Silences a foghorn.

   :code 204: it is silent
`)).toEqual(['GET /horns/(int:horn): 200! table:5, 404 table:6', 'DELETE /horns/(int:horn): 204! table:12']);
    expect(factsIn('.. http:get:: /horns\n   :synopsis: Lists the foghorns\n').operations[0]).toMatchObject({ title: 'Lists the foghorns' });
  });

  it('leads to one operation by several paths', () => {
    expect(operationsIn(`
.. http:get:: /horns
              /beacons
   :deprecated:

   :statuscode 200: all of them
`)).toEqual(['GET /horns: 200! table:5', 'GET /beacons: 200! table:5']);
  });

  it('has the places of codes and words, and the phrase that leads them', () => {
    expect(entriesIn(`
.. http:get:: /horns

   :statuscode 200: all of
     them
   :code 404: Not Found – no such harbour
   :code 404: the harbour is closed
   :status 401, 403: no key
   :status 429 Too Many Requests: wait
   :status 204:
`)).toEqual([
      '3:16 200 - | all of them', '5:10 404 Not Found | no such harbour', '6:10 404 - | the harbour is closed',
      '7:12 401 - | no key', '7:17 403 - | no key', '8:12 429 Too Many Requests | wait', '9:12 204 - | -',
    ]);
  });

  it('has the codes of fields that give them in their body, with words', () => {
    expect(operationsIn(`
.. http:post:: /horns

   :status: 201 the horn hangs
   :status: 409 - it hangs there
   :status: 200
`)).toEqual(['POST /horns: 201! table:3, 409 table:4']);
  });

  it('has the codes of lists and tables in its text where it declares none', () => {
    const list = '   Status codes:\n\n   - 200: all of them\n   - 404: no horn\n';
    const after = 'Status codes\n------------\n\n- 500: the tower fell\n- 503: fog\n';
    expect(operationsIn(`.. http:get:: /horns\n\n${list}\n.. http:delete:: /horns\n\n   Silences them.\n\n${after}`)).toEqual(['GET /horns: 200! table:5, 404 table:6', 'DELETE /horns: ']);
    expect(operationsIn(`.. http:get:: /horns\n\n${list}\n   :statuscode 200: all\n`)).toEqual(['GET /horns: 200! table:8']);
  });

  it('takes no other field for a code, nor one outside of operations', () => {
    expect(entriesIn(`
.. http:get:: /horns

   :param code: 404
   :>json int status: 200 for loud
   :status: 200
   :exitcode 404: none
   :code 4xx: a class
   :code 500-503: a range
   :code 4040: another number

   .. py:function:: blow(horn)

      :status 201: of a function

.. option:: --code 404

   :status 404: of an option

Silence
-------

:statuscode 410: in another section
`)).toEqual([]);
  });

  it('states a code beside an operation without saying that it is its response', () => {
    const page = '.. http:delete:: /horns\n\n:statuscode 204: silent\n';
    expect(entriesIn(page)).toEqual(['3:13 204 - | silent']);
    expect(operationsIn(page)).toEqual(['DELETE /horns: ']);
    expect(factsIn(page).statusLists).toMatchObject([{ scope: 'operation' }]);
  });

  it('mentions codes in roles, where these are no part of a list or a literal', () => {
    const { mentions = [] } = factsIn(`
:http:statuscode:\`404 Not Found\` is for lost horns, :http:statuscode:\`422 Unprocessable
Entity\` for broken ones; :http:statuscode:\`410\` has no phrase, \`\`:http:statuscode:\`500 Error\`\`\` is a literal.

.. code-block:: rst

   :http:statuscode:\`400 Bad\`

====== ======================================
Horn   Answer
====== ======================================
lost   :http:statuscode:\`409 Conflict\`
====== ======================================

Status codes
------------

- :http:statuscode:\`200 OK\`: all horns
- :http:statuscode:\`401 Unauthorized\`: no key
- :http:statuscode:\`404 Not Found\`: no horn
`);
    expect(mentions.map(({ code, phrase: { text, place: { line, column } } }) => `${line}:${column} ${code} ${text}`))
      .toEqual(['1:23 404 Not Found', '1:75 422 Unprocessable Entity', '11:30 409 Conflict']);
    expect(factsIn(':statuscode:`404 Not Found` is for lost horns.').mentions).toBeUndefined();
    expect(factsIn('.. default-domain:: http\n\n:statuscode:`404 Not Found` is for lost horns.').mentions).toHaveLength(1);
  });

  it('need not name the domain where the page or its documentation sets it', () => {
    const page: Page = { file: 'harbour/horns.rst', source: '.. get:: /horns\n\n   :code 200: all\n', encoding: 'utf-8', byteOrderMark: false };
    const operationsWith = (conf: string): number => {
      const files: IncludedFiles = { find: (path) => (path === '/conf.py' ? { ...page, file: 'conf.py', source: conf } : undefined) };
      return factsOf(page, readRst(page, { files })).operations.length;
    };
    expect(operationsWith('project = "Harbour"\nprimary_domain = \'http\'\n')).toBe(1);
    expect(operationsWith('primary_domain = "py"\n# primary_domain = "http"\n')).toBe(0);
    expect(operationsIn('.. default-domain:: http\n\n.. get:: /horns\n\n   :code 200: all\n')).toEqual(['GET /horns: 200! table:5']);
  });
});
