import { describe, expect, it } from 'vitest';
import { containing, desk, page, unlit } from '../hosts/cli/desk.ts';

/** A page with rows, checked by one rule of a project and no other. */
function tried(rule: string, rows: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const lines = rule.trim().split('\n').map((line) => `    ${line.trim()}`).join('\n').replace('    ', '  - ');
  return desk({ 'canonlint.yaml': `canon: http\ncustom-rules:\n${lines}\n`, 'page.rst': page(...rows), ...files });
}

async function found(rule: string, ...rows: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await tried(rule, rows).canonlint(['--format=json', '--only', 'own']);
  const { problems } = JSON.parse(stdout) as { problems: readonly { line: number; message: string; severity: string; fix?: string; declined?: string }[] };
  return problems.map(({ line, message, severity, fix = '' }) => `${line} ${severity} ${message} ${fix}`.trim());
}

const rows = ['200 OK | The page is as asked.', '404 Not Found | The page was not found.', '410 Gone | The lamp is gone.', '502 Bad Gateway | A page of another.'];

describe('a rule without code', () => {
  it.each([
    ['', ['7', '8', '10']], ['code: any', ['7', '8', '10']], ['code: 404', ['8']], ['code: [200, 404]', ['7', '8']], ['code: 4xx', ['8']], ['code: ["404", 5XX]', ['8', '10']],
  ])('judges the descriptions of the codes that it is about: %s', async (code, lines) => {
    const problems = await found(`name: own\nmatches: \\bpage\\b\nmessage: say resource${code === '' ? '' : `\n${code}`}`, ...rows);
    expect(problems.map((each) => each.split(' ')[0])).toEqual(lines);
  });

  it('judges phrases and headers as well', async () => {
    expect(await found('name: own\nin: phrase\nmatches: ^OK$\nmessage: say Success', ...rows)).toEqual(['7 error 200: say Success']);
    expect(await found('name: own\nin: header\nmatches: Status\nmessage: say Code\nseverity: warn', ...rows)).toEqual(['5 warning say Code']);
  });

  it('misses words, where there are any', async () => {
    const rule = 'name: own\nlacks: \\.$\nmessage: there is no full stop';
    expect(await found(rule, '200 OK | The lamp is as asked', '404 Not Found | ', '410 Gone | It is gone.')).toEqual(['7 error 200: there is no full stop']);
    const both = 'name: own\nmatches: lamp\nlacks: light\nmessage: a lamp gives light';
    expect(await found(both, '200 OK | The lamp gives light.', '404 Not Found | No lamp.')).toEqual(['8 error 404: a lamp gives light']);
  });

  it('offers other words, as safe where no word is another', async () => {
    const own = (words: string): string => `name: own\n${words}\nmessage: not so`;
    expect(await found(own('matches: page\nreplace: resource'), rows[1]!)).toEqual(['7 error 404: not so unsafe']);
    expect(await found(own('matches: " ,"\nreplace: ","'), '200 OK | The lamp , as asked.')).toEqual(['7 error 200: not so safe']);
    expect(await found(own('matches: page\nreplace: web page'), rows[1]!)).toEqual(['7 error 404: not so']);
    expect(await found(own('matches: .*\nreplace: ""'), rows[1]!)).toEqual(['7 error 404: not so']);
    expect(await found(own('matches: the\nreplace: a'), '200 OK | It is ``the lamp``.')).toEqual(['7 error 200: not so']);
    expect(await found(own('in: phrase\nmatches: OK\nreplace: Success'), rows[0]!)).toEqual(['7 error 200: not so unsafe']);
  });

  it('repairs like any other rule', async () => {
    const { canonlint } = tried('name: own\nmatches: (?i)the (\\w+) was\nreplace: a $1 was\nmessage: not so', rows);
    expect(await canonlint(['--only=own', '--fix-dry-run'])).toMatchObject({ status: 0, stdout: containing('+404 Not Found                  a page was not found.') });
    expect(await canonlint(['--only=own', '--fix'])).toMatchObject({ status: 0 });
    expect(await canonlint(['--only=own'])).toMatchObject({ status: 0 });
  });

  it('is a rule everywhere: severities, comments, baseline, explanation, list, reports, facts', async () => {
    const comment = '\n.. canonlint-disable own 404 -- it is a page\n\n';
    const { canonlint, put } = tried('name: own\nmatches: page\nmessage: say resource', rows, { 'silent.rst': comment + page(rows[1]!) });
    expect(await canonlint(['--only=own', '--format=compact'])).toMatchObject({ status: 1, stdout: expect.not.stringContaining('silent') as string });
    expect(await canonlint(['--only=own', '--rule=own=warn'])).toMatchObject({ status: 0, stdout: containing('3 warnings') });
    expect(await canonlint(['explain', 'own'])).toMatchObject({ status: 0, stdout: containing('say resource') });
    expect(await canonlint(['rules'])).toMatchObject({ status: 0, stdout: containing('descriptions that match page') });
    expect(await canonlint(['--format=sarif'])).toMatchObject({ stdout: containing('"id": "own"') });
    await canonlint(['facts', '-o', 'facts.json']);
    expect(await canonlint(['--facts', '--only=own', 'facts.json'])).toMatchObject({ status: 1, stdout: containing('say resource') });
    await canonlint(['--baseline=known.json', '--update-baseline']);
    expect(await canonlint(['--baseline=known.json'])).toMatchObject({ status: 0 });
    put('canonlint.yaml', 'canon: http\ncustom-rules:\n- { name: own, matches: page, message: no }\noverrides:\n- { files: page.rst, rules: { own: off } }\n');
    expect(await canonlint(['--only=own'])).toMatchObject({ status: 0 });
    expect(JSON.parse((await canonlint(['--print-config'])).stdout)).toMatchObject({ rules: { own: 'error' }, 'custom-rules': [{ name: 'own', code: 'any', in: 'description' }] });
  });

  it.each([
    ['name: own\nmatches: (?=x)\nmessage: no', '4:14: the expression cannot be used: invalid or unsupported Perl syntax: "(?="'],
    ['name: own\nmatches: (a)\\1\nmessage: no', '4:14: the expression cannot be used: invalid escape sequence: "\\1"'],
    ['name: own\nlacks: (a\nmessage: no', '4:12: the expression cannot be used: missing closing ): "(a"'],
    ['name: own\nlacks: (?:a?){1000}b\nmessage: no', '4:12: the expression is too large'],
    ['name: own\nmatches: (a)\nreplace: $2\nmessage: no', '5:14: the expression of "matches" has no group for $2'],
    ['name: own\nmessage: no', '3:11: the rule "own" judges nothing'],
    ['name: code-order\nmatches: a\nmessage: no', '3:11: there is a rule "code-order" already'],
    ['name: Own\nmatches: a\nmessage: no', '3:11: "name" must be small letters, digits and single hyphens, as in say-resource'],
    ['name: own\nmatches: a\ncode: 600\nmessage: no', '5:11: "code" must be a code such as 404, a class such as 4xx, or any'],
    ['name: own\nin: header\nmatches: a\nreplace: b\nmessage: no', '6:14: headers are not repaired'],
    ['name: own\nlacks: a\nreplace: b\nmessage: no', '5:14: "replace" needs "matches"'],
    ['name: own\nmatches: a', '3:5: the key "message" is missing'],
  ])('is refused in a line with its place: %j', async (rule, message) => {
    const { status, stderr } = await tried(rule, rows).canonlint([]);
    expect(status).toBe(2);
    expect(stderr.split('\n')[0]).toBe(`canonlint: canonlint.yaml:${message}`);
  });

  it('takes no time but in proportion to the words', async () => {
    const rule = 'name: own\nmatches: (a|aa)+$\nmessage: no';
    expect(await found(rule, `200 OK | ${'a'.repeat(80)}b`)).toEqual([]);
    expect(await tried(rule, [], { 'page.rst': unlit }).canonlint(['--only=own'])).toMatchObject({ status: 0 });
  });
});
