/** A small site as a generator of documentation has it, with a misspelt phrase. */
export interface Site {
  readonly files: Readonly<Record<string, string>>;
  /** The page with the phrase, and its place. */
  readonly told: string;
}

const table = (phrase: string): string => `| Status | Meaning |\n| --- | --- |\n| 200 | OK |\n| 400 | Bad Request |\n| 404 | ${phrase} |\n`;

/** Sites from which a newcomer starts. */
export const sites: Readonly<Record<string, Site>> = {
  'a Docusaurus': {
    files: {
      'docusaurus.config.js': "throw new Error('no code of a repository runs');\n",
      'docs/errors.md': `---\ntitle: Errors\n---\n\n# Errors {#errors}\n\n${table('Not Fuond')}`,
      'docs/kites.mdx': "import Tabs from '@theme/Tabs';\n\n# Kites\n\n<Tabs>\n\n`POST /v1/kites`\n\n- `201` Created\n- `404` Not Found\n\n</Tabs>\n",
    },
    told: 'docs/errors.md:11:9',
  },
  'a Mintlify': {
    files: {
      'docs.json': '{ "name": "Kites", "navigation": { "pages": ["errors"] } }\n',
      'errors.mdx': `---\ntitle: "Errors"\n---\n\n<Note>All errors are JSON.</Note>\n\n<AccordionGroup>\n  <Accordion title="Codes">\n\n${table('Not Fuond')}\n  </Accordion>\n</AccordionGroup>\n`,
    },
    told: 'errors.mdx:14:9',
  },
  'an MkDocs': {
    files: {
      'mkdocs.yml': 'site_name: Kites\nnav:\n- errors.md\nextra: !ENV KITES\n',
      'docs/errors.md': '# Errors\n\n!!! note\n    All errors are JSON.\n\n### 400 Bad Request\n\nThe request is malformed.\n\n### 404 Not Fuond\n\nThere is no kite.\n\n### 409 Conflict\n\nThe string is in use.\n',
    },
    told: 'docs/errors.md:10:9',
  },
  'a Slate': {
    files: {
      'config.rb': 'raise "no code of a repository runs"\n',
      'source/index.html.md': '---\ntitle: Kites\nincludes:\n  - errors\n---\n\n# Kites\n\n### HTTP Request\n\n`POST http://kites.example/kites`\n',
      'source/includes/_errors.md': '# Errors\n\nError Code | Meaning\n---------- | -------\n400 | Bad Request\n401 | Unauthorized\n404 | Not Fuond\n',
    },
    told: 'source/includes/_errors.md:7:7',
  },
};
