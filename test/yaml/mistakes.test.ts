import { describe, expect, it } from 'vitest';
import { faultsOf } from '../canon/canons.ts';

describe('a mistake in a canon file', () => {
  it.each([
    ['an unknown key', 'codes:\n  404:\n    descripton: x', 'team.yaml:3:5: unknown key "descripton"',
      'did you mean "description"?'],
    ['a key like no other', 'flavour: mint', 'team.yaml:1:1: unknown key "flavour"', 'the keys here are name, extends, language, headers, ideas, codes, responses'],
    ['a number for text', 'codes:\n  404:\n    phrase: 404', 'team.yaml:3:13: "phrase" must be text, not 404',
      'put it in quotes'],
    ['a list for text', 'codes: { 404: { phrase: [Not, Found] } }',
      'team.yaml:1:25: "phrase" must be text, not a list'],
    ['text for a list', 'codes: { 404: { accept: Gone. } }', 'team.yaml:1:25: "accept" must be a list, not "Gone."'],
    ['a number in a list', 'codes: { 404: { accept: [Gone., 4] } }',
      'team.yaml:1:33: an entry of "accept" must be text, not 4', 'put it in quotes'],
    ['text for a mapping', 'codes: { 404: Not Found }', 'team.yaml:1:15: "404" must be a mapping, not "Not…"'],
    ['a list for a mapping', 'codes: [404]', 'team.yaml:1:8: "codes" must be a mapping, not a list'],
    ['a list for the file', '- name: team', 'team.yaml:1:1: the file must be a mapping, not a list'],
    ['text for the file', 'hunter2', 'team.yaml:1:1: the file must be a mapping, not text'],
    ['a number for the file', '12345678', 'team.yaml:1:1: the file must be a mapping, not a number'],
    ['a long word', 'codes: { 404: 0123456789012345678901234567890123456789= }',
      'team.yaml:1:15: "404" must be a mapping, not "012345678901234567890123456789…"'],
    ['a line that no token begins', 'codes: {}\n}: hush hush', 'team.yaml:2:1: unexpected flow-map-end token in YAML stream: "}"'],
    ['a key without a value', 'codes:\n  404:\n  500: {}', 'team.yaml:2:3: "404" has no value, but must be a mapping'],
    ['nothing at all', '', 'team.yaml:1:1: the file is empty'],
    ['an empty description', 'codes: { 404: { description: " " } }', 'team.yaml:1:30: "description" is empty'],
    ['an empty list', 'codes: { 404: { accept: [] } }', 'team.yaml:1:25: "accept" is empty'],
    ['an outcome misspelt', 'codes: { 404: { outcome: abnornal } }',
      'team.yaml:1:26: "outcome" must be normal or abnormal, not "abnornal"', 'did you mean "abnormal"?'],
    ['a method misspelt', 'codes: { 200: { methods: [GET, PST] } }',
      'team.yaml:1:32: an entry of "methods" must be GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS, TRACE or CONNECT, '
      + 'not "PST"',
      'did you mean "POST"?'],
    ['methods that are no list', 'codes: { 200: { methods: GET } }',
      'team.yaml:1:26: "methods" must be any or a list of methods, not "GET"'],
    ['a word for yes or no', 'codes: { 200: { required: yes } }',
      'team.yaml:1:27: "required" must be true or false, not "yes"'],
    ['a code beyond 599', 'codes:\n  600: {}', 'team.yaml:2:3: "600" is not a status code: these run from 100 to 599'],
    ['a code that is none', 'codes:\n  OK: {}', 'team.yaml:2:3: "OK" is not a status code: these run from 100 to 599'],
    ['a wrong statement without a reason', 'codes:\n  502:\n    wrong:\n      - says: all is well',
      'team.yaml:4:9: the key "because" is missing'],
    ['an empty alternative', 'codes: { 502: { wrong: [{ says: [a, ""], because: b }] } }',
      'team.yaml:1:37: an entry of "says" is empty'],
    ['a number to extend', 'extends: 5',
      'team.yaml:1:10: "extends" must be the name of a canon or a list of names, not 5'],
    ['a number among the extended', 'extends: [http, 5]',
      'team.yaml:1:17: an entry of "extends" must be text, not 5', 'put it in quotes'],
    ['a key given twice', 'name: a\ncodes: {}\nname: b', 'team.yaml:3:1: the key "name" stands here again'],
    ['a code given twice, once in quotes', 'codes:\n  404: {}\n  "404": {}',
      'team.yaml:3:3: the key "404" stands here again'],
    ['a key that is a list', '? [a]\n: 1', 'team.yaml:1:3: a key is no text'],
    ['an alias of nothing', 'codes: { 404: *gone }', 'team.yaml:1:15: no anchor "gone" stands before this'],
    ['a second document', 'name: a\n---\nname: b',
      'team.yaml:2:1: a second document begins here, where one is expected'],
    ['broken syntax', 'codes:\n  404: [Gone.\nname: x',
      'team.yaml:3:1: flow sequence in block collection must be sufficiently indented and end with a ]'],
  ])('is placed: %s', async (_, source, ...told) => {
    expect(await faultsOf(source)).toEqual(told);
  });

  it.each([
    '-----BEGIN PRIVATE KEY-----\ntop secret words\n-----END PRIVATE KEY-----\n', 'top:x:secret words:/root\n', 'top secret words',
    'TOKEN=top secret words\0HOME=/\0', '- top secret words\n', 'top secret words: 1\n', 'name: [top secret words]', 'codes: { 404: top secret words }',
    'name: |9 top secret words\n', '@top secret words', '}top secret words', '%top secret words\n---\n', '{"name": "top secret words', 'a: *top secret words',
    'codes: { 404: { outcome: top secret words, wrong: top secret words } }', 'extends: [[top secret words]]', '? top secret words\n: 1\n? top secret words\n: 2\n',
  ])('quotes no more than a word of %j', async (source) => {
    const told = await faultsOf(source);
    expect(told.join('\n')).not.toBe('');
    expect(told.join('\n')).not.toMatch(/top secret|secret words/);
  });

  it('is reported with all the others, in the order of the file', async () => {
    expect(await faultsOf('nam: team\ncodes:\n  404: { phrase: 1, description: "" }\n  700: {}\n')).toEqual([
      '4 mistakes in team.yaml',
      'team.yaml:1:1: unknown key "nam" (did you mean "name"?)',
      'team.yaml:3:18: "phrase" must be text, not 1 (put it in quotes)',
      'team.yaml:3:34: "description" is empty',
      'team.yaml:4:3: "700" is not a status code: these run from 100 to 599',
    ]);
  });

  it('is cut off after twenty', async () => {
    const codes = Array.from({ length: 100 }, (_, at) => `  ${1000 + at}: {}\n`);
    const told = await faultsOf(`codes:\n${codes.join('')}`);
    expect(told).toHaveLength(22);
    expect(told.at(-1)).toBe('and 80 more');
  });

  it('counts lines with Windows line ends', async () => {
    expect(await faultsOf('name: team\r\ncodes:\r\n  404: 5\r\n'))
      .toEqual(['team.yaml:3:8: "404" must be a mapping, not 5']);
  });

  it.each([
    ['brackets', `codes: ${'['.repeat(50_000)}`, 'team.yaml:1:208: the text is nested too deeply'],
    ['lists', `${'- '.repeat(50_000)}x`, 'team.yaml:1:1: the text is nested too deeply'],
    ['keys', Array.from({ length: 41 }, (_, at) => `${' '.repeat(at * 50)}a:`).join('\n'),
      'team.yaml:41:1: the text is nested too deeply'],
  ])('may be nesting beyond all reason, in %s', async (_, source, told) => {
    expect(await faultsOf(source)).toEqual([told]);
  });

  it('may be a text whose aliases expand too far', async () => {
    const twice = Array.from({ length: 40 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`);
    expect((await faultsOf(['a0: &a0 x', ...twice].join('\n'))).join()).toContain('the aliases make the text too large');
  });

  it('may be an alias of its own parent', async () => {
    expect((await faultsOf('codes: &codes { 404: *codes }')).join()).toContain('the aliases make the text too large');
  });
});
