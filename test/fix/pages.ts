import type { Page } from '../../src/model.ts';
import { pageWith } from './fixing.ts';

type Service = readonly [name: string, pages: readonly Page[]];

const written: readonly Service[] = [
  ['a grid that fits its longest lines', [pageWith(`
Ferry Status Codes
==================

-  Normal

   +-------------+------------+-----------------------------------------------------+
   | Status Code | Message    | Description                                         |
   +=============+============+=====================================================+
   | 200         | OK         | The ferry is where it should be.                    |
   +-------------+------------+-----------------------------------------------------+
   | 202         | Accepted   | Crossings that take long.                           |
   |             |            |                                                     |
   |             |            | The request has been accepted, but is not done yet. |
   +-------------+------------+-----------------------------------------------------+
   | 204         | NoContent  |                                                     |
   +-------------+------------+-----------------------------------------------------+

Ask the harbour for more.
`)]],
  ['a grid of fixed widths', [pageWith(`
Observatory Status Codes
========================

+---------------------+----------------------------------+-----------+
| Status Code         | Description                      | Since     |
+=====================+==================================+===========+
| 403 Forbiden        | You may not look through this    | *always*  |
|                     | telescope.                       |           |
|                     |                                  |           |
|                     | - It is being cleaned.           |           |
|                     | - See :ref:\`cleaning\`.           |           |
+---------------------+----------------------------------+-----------+
| 404 Not Found       | The requested star was not       | 2.0       |
|                     | found.                           |           |
+---------------------+----------------------------------+-----------+
| 409 Conflict        | The request can not be processed | \`\`2.1\`\`   |
|                     | due to a conflict.               |           |
+---------------------+----------------------------------+-----------+

.. _cleaning:

Cleaning
--------

Ästhetics matter — 望远镜.
`)]],
  ['a simple table', [pageWith(`
Kiosk Status Codes
==================

=========================== ===========================================
Status Code                 Description
=========================== ===========================================
200 OK                      Specifies the normal response for the GET
                            and POST operations.
401 Unauthorized            You must enter a username and the password to
                            access the requested page.
502 Bad Gateway             The request is not completed because the
                            request is invalid.
504 gateway timeout         A gateway timeout error occurred.
=========================== ===========================================
`)]],
  ['a list table', [pageWith(`
Mill Status Codes
=================

.. list-table:: Codes of the mill
   :header-rows: 1
   :widths: 10 20 70

   * - Status Code
     - Message
     - Description
   * - 200
     - OK
     - The mill grinds.
   * - 404
     - Not-Found
     - There is no such grain.

       Try **barley**.
   * - 500
     - Internal Server Error
     -
   * - 409
     - Conflict
     - The request could not be processed due to a conflict.

.. note:: The mill rests on Sundays.
`)]],
  ['a CSV table', [pageWith(`
Aviary Status Codes
===================

.. csv-table:: Codes of the aviary
   :header: "Status Code", "Message", "Description"

   200, OK, "The bird sings, and well."
   400, BadRequest, The server failed to process the request
   503, Service Unavailable, "The ""aviary"" is closed."
`)]],
  ['a grid between tabs and wide characters', [pageWith(`
Lantern Status Codes
====================

温度	Lamps

+-----------------+----------------------------------------+--------------+
| Status Code     | Description                            | 備考         |
+=================+========================================+==============+
| 404 Not Found   | The requested page cannot be found.    | 灯がない     |
+-----------------+----------------------------------------+--------------+
| 408             | The request times out.                 | 遅い　灯     |
+-----------------+----------------------------------------+--------------+
| 409 Conflict    | Conflict                               | 二つの灯     |
+-----------------+----------------------------------------+--------------+
`)]],
];

/** Pages of invented services, one for each way to write a table, all with something to fix. */
export const pages: readonly Service[] = written.map(([name, own]) =>
  [name, own.map((page) => ({ ...page, source: page.source.replace(/^\n/, '') }))]);
