import { page } from '../hosts/cli/desk.ts';

/** A repository of documentation as it is before canonlint comes: with old problems, and code that must not run. */
export interface Newcomer {
  readonly files: Readonly<Record<string, string>>;
  /** The address of its remote. */
  readonly remote: string;
  /** A page, words on it, and words that are a new problem in their place. */
  readonly change: { readonly file: string; readonly from: string; readonly to: string; readonly told: string };
}

const table = (phrase: string): string => `| Status | Meaning |\n| --- | --- |\n| 200 | OK |\n| 400 | Bad Request |\n| 404 | ${phrase} |\n`;

/** A reference in words of the fleet's own, with 409 worded otherwise in each service. */
const reference = (conflict: string, missing = 'Kein Drachen fliegt unter diesem Namen.'): string => page(
  '200 OK | Der Drachen fliegt wie gewünscht.', '404 Not Found | KITE'.replace('KITE', missing), `409 Conflict | ${conflict}`,
);

const openapi = (missing: string): string => `openapi: 3.0.3
info: { title: Kites, version: '1' }
paths:
  /v1/kites/{kite}:
    get:
      summary: Show a kite
      responses:
        '200': { description: The kite is as asked. }
        '404': { description: ${missing} }
`;

/** Repositories from which newcomers start. */
export const newcomers: Readonly<Record<string, Newcomer>> = {
  'a fleet in reStructuredText with wording of its own': {
    files: {
      ...Object.fromEntries(['anker', 'boje', 'mast'].flatMap((name) => [
        [`${name}/conf.py`, 'raise SystemExit("no code of a repository runs")\n'], [`${name}/status.rst`, reference(`Der ${name} ist belegt.`)],
      ])),
      'winde/conf.py': '', 'winde/status.rst': reference('Die Winde klemmt.', 'Hier fliegt gar nichts.'),
    },
    remote: 'git@github.com:acme/fleet.git',
    change: { file: 'boje/status.rst', from: 'Kein Drachen fliegt unter diesem Namen.', to: 'Niemand hat ihn gesehen.', told: 'wording-drift' },
  },
  'a Docusaurus site': {
    files: {
      'docusaurus.config.js': "throw new Error('no code of a repository runs');\n",
      'package.json': '{ "name": "kites", "scripts": { "prepare": "exit 1" } }\n',
      'docs/errors.md': `---\ntitle: Errors\n---\n\n# Errors {#errors}\n\n${table('Not Fuond')}`,
      'docs/kites.mdx': "import Tabs from '@theme/Tabs';\n\n# Kites\n\n<Tabs>\n\n`POST /v1/kites`\n\n- `201` Created\n- `404` Not Found\n\n</Tabs>\n",
    },
    remote: 'https://github.com/acme/kites.git',
    change: { file: 'docs/errors.md', from: 'Bad Request', to: 'Bad Reqeust', told: '400 is called "Bad Reqeust"' },
  },
  'an OpenAPI specification': {
    files: { 'api/kites.yaml': openapi('The request timed out.'), 'README.md': '# Kites\n' },
    remote: 'https://github.com/acme/kites-api',
    change: { file: 'api/kites.yaml', from: 'The kite is as asked.', to: 'Not Found', told: '200 is called "Not Found"' },
  },
  'an OpenStack API reference': {
    files: {
      'api-ref/source/conf.py': 'raise SystemExit("no code of a repository runs")\n',
      'api-ref/source/index.rst': 'Kites\n=====\n\n.. rest_expand_all::\n\n.. include:: kites.inc\n',
      'api-ref/source/kites.inc': '.. -*- rst -*-\n\nKites\n=====\n\nShow a kite\n~~~~~~~~~~~\n\n.. rest_method:: GET /v1/kites/{kite_id}\n\nResponse codes\n--------------\n\n'
        + '.. rest_status_code:: success status.yaml\n\n   - 200\n\n.. rest_status_code:: error status.yaml\n\n   - 404: no_kite\n   - 503\n',
      'api-ref/source/status.yaml': '200:\n  default: |\n    The kite is as asked.\n404:\n  default: |\n    Nothing is here.\n  no_kite: |\n    No kite of that name flies here.\n',
    },
    remote: 'ssh://git@github.com/acme/kites',
    change: { file: 'api-ref/source/kites.inc', from: '   - 200\n', to: '   - 200\n   - 409\n', told: 'status.yaml has no text for 409' },
  },
  'a mixture of markups': {
    files: {
      'docs/status.rst': page('200 OK | The kite is as asked.', '404 Not Fuond | There is no such kite.'),
      'docs/errors.md': `# Errors\n\n${table('Not Found')}`,
      'docs/errors.adoc': '= Errors\n\n|===\n|Status |Meaning\n\n|200 |OK\n|404 |Not Found\n|===\n',
      'api/kites.yaml': openapi('There is no such kite.'),
    },
    remote: 'https://gitlab.acme.example/acme/kites.git',
    change: { file: 'docs/errors.adoc', from: '404 |Not Found', to: '404 |Not Fuond', told: '404 is called "Not Fuond"' },
  },
};
