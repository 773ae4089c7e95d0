import type { OpenPage, Project } from './project.ts';

/** Something to begin with. */
export interface Start {
  /** What it is, in a few words. */
  readonly title: string;
  readonly pages: readonly OpenPage[];
}

/** The canon of an invented town, small enough to read at one look. */
const townCanon = `# What each service should say of a code, in these words
name: town
extends: http
codes:
  200: { methods: [GET, PUT], description: The request was successful. }
  201: { methods: [POST], description: The resource was created. }
  400: { description: The request is not valid. }
  401: { description: The client is not authenticated. }
  404: { description: The resource does not exist. }
  500: { description: The server failed to process the request. }
`;

const lampPost: OpenPage = {
  name: 'lamp-post.rst',
  text: `Status Codes
============

The street lamps of the town answer with these codes.

========================= ===============================================
Status Code               Description
========================= ===============================================
200 OK                    The request was successful.
201 Created               The resource was created.
400 Bad Request           The request is invalid.
401 Unauthorised          The client is not authenticated.
404 Not Found             There is no such lamp.
500 Internal Server Error The server failed to process the request.
========================= ===============================================
`,
};

const ferryLine: OpenPage = {
  name: 'ferry-line.md',
  text: `# Status codes

| Status code | Meaning | Description |
| --- | --- | --- |
| 200 | OK | the request is successful |
| 201 | Created | The resource was created. |
| 400 | Bad Request | The request is not valid. |
| 404 | Not Found | You may not board this ferry. |
| 500 | Internal Server Error | The server failed to process the request. |
`,
};

const tideGauge: OpenPage = {
  name: 'tide-gauge.yaml',
  text: `openapi: 3.1.0
info: { title: Tide Gauge, version: 1.0.0 }
paths:
  /gauges:
    get:
      responses:
        '200': { description: The request was successful. }
        '401': { $ref: '#/components/responses/Stranger' }
        '500': { $ref: '#/components/responses/Broken' }
    post:
      responses:
        '201': { description: The resource was created. }
        '400': { $ref: '#/components/responses/Invalid' }
        '404': { $ref: '#/components/responses/Nothing' }
components:
  responses:
    Invalid: { description: The request is not valid. }
    Stranger: { description: The client is not authenticated. }
    Nothing: { description: The tide has taken the gauge away. }
    Broken: { description: The server failed to process the request. }
`,
};

const busStop: OpenPage = {
  name: 'bus-stop.html',
  text: `<h1>Status codes</h1>
<table>
  <tr><th>Status code</th><th>Description</th></tr>
  <tr><td>200 OK</td><td>The request was successful.</td></tr>
  <tr><td>201 Created</td><td>The resource was created.</td></tr>
  <tr><td>400 Bad Request</td><td>The request is not valid.</td></tr>
  <tr><td>401 Unauthorized</td><td>The client is not authenticated.</td></tr>
  <tr><td>404 Not Found</td><td>No bus stops here.</td></tr>
  <tr><td>500 Internal Server Error</td><td>The server failed to process the request.</td></tr>
</table>
`,
};

const canalLocks: OpenPage = {
  name: 'canal-locks.adoc',
  text: `= Status codes

|===
|Status code |Description

|200 OK |The request was successful.
|201 Created |The resource was created.
|400 Bad Request |The request is not valid.
|401 Unauthorized |The client is not authenticated.
|404 Not Found |There is no such lock.
|500 Internal Server Error |The server failed to process the request.
|===
`,
};

const kiosk: OpenPage = {
  name: 'kiosk.json',
  text: `{
  "openapi": "3.1.0",
  "info": { "title": "Kiosk", "version": "1.0.0" },
  "paths": {
    "/papers": {
      "get": {
        "responses": {
          "200": { "description": "The request was successful." },
          "404": { "$ref": "#/components/responses/NoPaper" },
          "500": { "$ref": "#/components/responses/Broken" }
        }
      }
    }
  },
  "components": {
    "responses": {
      "NoPaper": { "description": "There is no paper today." },
      "Broken": { "description": "The server failed to process the request." }
    }
  }
}
`,
};

const fogSignal: OpenPage = {
  name: 'fog-signal.py',
  text: `@app.route('/horns/<horn>', methods=['GET'])
def show_horn(horn):
    """Shows a horn.

    :param horn: its name
    :statuscode 200: OK: the horn
    :statuscode 404: Not Found: there is no such horn
    :statuscode 503: Service Unavailible: the horn is being cleaned
    """
    return horns[horn]
`,
};

const bellTower: readonly OpenPage[] = [
  {
    name: 'bells.inc',
    text: `=====
Bells
=====

List bells
==========

.. rest_method:: GET /bells

Response codes
--------------

.. rest_status_code:: success status.yaml

   - 200

.. rest_status_code:: error status.yaml

   - 401
   - 404
`,
  },
  { name: 'index.rst', text: 'Bell Tower\n==========\n\n.. include:: bells.inc\n' },
  {
    name: 'status.yaml',
    text: `200:
  default: |
    The request was successful.
401:
  default: |
    The client is not authenticated.
404:
  default: |
    There is no such bell.
`,
  },
];

/** What there is to begin with, by name: several services first, then a page in each markup. */
export const starts: Readonly<Record<string, Start>> = {
  town: { title: 'Three services of a town', pages: [lampPost, ferryLine, tideGauge] },
  rst: { title: 'reStructuredText', pages: [lampPost] },
  markdown: { title: 'Markdown', pages: [ferryLine] },
  html: { title: 'HTML', pages: [busStop] },
  yaml: { title: 'OpenAPI in YAML', pages: [tideGauge] },
  json: { title: 'OpenAPI in JSON', pages: [kiosk] },
  asciidoc: { title: 'AsciiDoc', pages: [canalLocks] },
  python: { title: 'Docstrings of Python', pages: [fogSignal] },
  openstack: { title: 'OpenStack', pages: bellTower },
};

/** A project to begin with. */
export function projectOf({ pages }: Start): Project {
  return { pages, canon: 'canon.yaml', canonText: townCanon, rules: {} };
}
