import { describe, expect, it } from 'vitest';
import { desk } from '../hosts/cli/desk.ts';

const common = `components:
  responses:
    Generic400: {description: Bad Request}
    Generic404: {description: The bird is gone.}
    Tired404: {description: The bird sleeps.}
`;

const nests = `openapi: 3.0.3
info: {title: Nests, version: "1"}
paths:
  /nests:
    get:
      responses:
        "200": {description: The nests}
        "404": {$ref: "#/components/responses/Generic404"}
        "400": {$ref: "common.yaml#/components/responses/Generic400"}
components:
  responses:
    Generic404: {description: There is no bird.}
    Owl404: {description: The owl is out.}
`;

describe('a specification as the canon', () => {
  it('is held against responses of the same names', async () => {
    const { canonlint } = desk({ 'common.yaml': common, 'nests.yaml': nests });
    expect((await canonlint(['--canon', 'common.yaml', '-f', 'compact'])).stdout).toBe(
      "nests.yaml:12:31: error Generic404 (404) is described in other words than the canon's response of that name [wording-drift]\n",
    );
  });

  it('may be named in the configuration, and be extended', async () => {
    const { canonlint } = desk({
      'common.yaml': common, 'nests.yaml': nests, 'canonlint.yaml': 'canon: house.yaml\n', 'house.yaml': 'extends: [common.yaml]\nresponses: {Generic404: There is no bird.}\n',
    });
    expect(await canonlint(['-f', 'compact', 'nests.yaml'])).toMatchObject({ status: 0, stdout: '' });
  });

  it('says nothing of a copy of itself', async () => {
    const { canonlint } = desk({ 'common.yaml': common, 'copy.yaml': common, 'drifted.yaml': common.replace('is gone', 'has gone') });
    expect((await canonlint(['--canon', 'common.yaml', '-f', 'compact'])).stdout.match(/^\w+\.yaml:\d+/gm)).toEqual(['drifted.yaml:4']);
  });
});

describe('texts of status codes by code and case', () => {
  const texts = '# a licence\n\n404:\n  default: |\n    There is no bird.\n  asleep: |\n    The bird sleeps.\n';

  it.each([['There is no bird.', 0], ['The bird sleeps.', 0], ['No bird is here at all.', 1]])('are a canon: %s', async (words, status) => {
    const page = `Status Codes\n============\n\n==== ==========================\nCode Description\n==== ==========================\n404  ${words}\n409  Other\n410  Other\n==== ==========================\n`;
    const { canonlint } = desk({ 'status.yaml': texts, 'page.rst': page });
    expect((await canonlint(['--canon', 'status.yaml', 'page.rst'])).status).toBe(status);
  });

  it('name their mistakes', async () => {
    const { canonlint } = desk({ 'status.yaml': '404:\n  default: [a]\n', 'page.rst': '' });
    expect(await canonlint(['--canon', 'status.yaml', 'page.rst'])).toMatchObject({ status: 2, stderr: expect.stringContaining('status.yaml:') as string });
  });
});

describe('a vote over specifications', () => {
  const specification = (...descriptions: readonly string[]): string =>
    ['openapi: 3.0.3', 'paths:', ...descriptions.map((words, at) => `  /a${at}: {get: {responses: {"404": {description: ${words}}}}}`), ''].join('\n');
  const shared = (words: string): string => `openapi: 3.0.3\ncomponents: {responses: {NotFound: {description: ${words}}}}\npaths: {/a: {get: {responses: {"404": {description: Something else}}}}}\n`;

  it('takes the responses that they share, else what most of their operations say', async () => {
    const { canonlint } = desk({
      'a.yaml': shared('There is no bird'), 'b.yaml': specification('There is no bird', 'There is no bird', 'The nest is empty', 'There is no bird'),
      'c.yaml': specification('No owl', 'No wren', 'No lark', 'No bird'),
    });
    const { stdout } = await canonlint(['infer']);
    expect(stdout).toContain('votes of 2 services');
    expect(stdout).toContain('stated by 2 of 2 services, by 2 of 2 in these words');
    expect(stdout).toContain('description: There is no bird');
  });
});
