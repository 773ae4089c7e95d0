import { filled, framed, type Construct, type Unit } from './construct.ts';

const head = 'openapi: 3.0.3\npaths:\n';
const responses = '  /a:\n    get:\n      responses:\n';

/** Each thing between a beginning and an end. */
const betweens: readonly (readonly [name: string, before: string, unit: Unit, after?: string])[] = [
  ['operations of a specification', head, (nth) => `  /a${nth}:\n    get:\n      responses:\n        "404": {description: Not Found}\n`],
  ['responses of an operation', `${head}${responses}`, (nth) => `        "${100 + nth % 500}":\n          description: So it is.\n`],
  ['references to one response', `${head}${responses}`, () => '        "404": {$ref: "#/components/responses/Gone"}\n', 'components: {responses: {Gone: {description: Gone}}}\n'],
  ['references in a chain', 'openapi: 3.0.3\n', (nth) => `a${nth}: {$ref: "#/a${nth + 1}"}\n`, `paths:\n${responses}        "404": {$ref: "#/a0"}\n`],
  ['shared responses', 'openapi: 3.0.3\ncomponents:\n  responses:\n', (nth) => `    Gone${nth}:\n      description: It is gone.\n`],
  ['levels of a specification', 'openapi: 3.0.3\na:', () => ' {a:'],
  ['quotes that nothing closes', head, () => '  /a: "\n'],
  ['braces that nothing closes', head, () => '  /a: {\n'],
  ['lines of a block scalar', `${head}${responses}        "404":\n          description: |\n`, () => '            a # b\n'],
  ['lines of a plain scalar', `${head}${responses}        "404":\n          description: a\n`, () => '            b\n'],
  ['escapes of a scalar', `${head}${responses}        "404": {description: "`, () => '\\u0041\\n', '"}\n'],
  ['single quotes', `${head}${responses}        "404":\n          description: '`, () => '\'\'', '\'\n'],
  ['items without a colon', 'openapi: 3.0.3\na:\n', () => '- a\n'],
  ['comments for canonlint', 'openapi: 3.0.3\n', () => '# canonlint-disable 404\n'],
  ['anchors and aliases', 'openapi: 3.0.3\n', (nth) => `a${nth}: &a${nth} {b: c}\nd${nth}: *a${nth}\n`, `paths:\n${responses}        "404": *a0\n`],
  ['documents of YAML', '', () => 'openapi: 3.0.3\n---\n'],
  ['rows in a description', 'openapi: 3.0.3\ninfo:\n  description: |\n    | Code | Words |\n    | --- | --- |\n', (nth) => `    | ${100 + nth % 500} | So. |\n`],
];

/** In JSON. */
const betweensInJson: typeof betweens = [
  ['operations in JSON', '{"openapi":"3.0.3","paths":{', (nth) => `"/a${nth}":{"get":{"responses":{"404":{"description":"Not Found"}}}},`, '"/a":{}}}'],
  ['levels in JSON', '{"openapi":"3.0.3"', () => ',"a":{"a":1'],
  ['unclosed texts in JSON', '{"openapi":"3.0.3","paths":{', () => '"a":"'],
  ['root keys that are inside', '{"a":{', () => '"openapi":"3.0.3",', '"b":1},"openapi":"3.1.0"}'],
];

/** In files of texts by status code. */
const betweensInTexts: typeof betweens = [
  ['codes of a file of texts', '', (nth) => `${100 + nth % 500}:\n  default: |\n    So it is.\n`],
  ['cases of a file of texts', '404:\n  default: No.\n', (nth) => `  lamp${nth}: It is out.\n`],
];

/** Everything that a specification may hold any number of, as far as it is known. */
export const specificationConstructs: readonly Construct[] = [
  ...betweens.map(([name, before, unit, after]): Construct => ({ name, file: 'page.yaml', page: framed(before, unit, after) })),
  ...betweensInJson.map(([name, before, unit, after]): Construct => ({ name, file: 'page.json', page: framed(before, unit, after) })),
  ...betweensInTexts.map(([name, before, unit, after]): Construct => ({ name, file: 'status.yaml', page: framed(before, unit, after) })),
  { name: 'white space in a specification', file: 'page.yaml', page: (size) => `openapi: 3.0.3\n${filled(' ', size)}` },
];
