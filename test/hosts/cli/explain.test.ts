import { describe, expect, it } from 'vitest';
import { rules } from '../../../rules/index.ts';
import { desk, lamps, matching } from './desk.ts';

describe('canonlint rules', () => {
  it('lists every rule with its severity and what it reports', async () => {
    const { status, stdout } = await desk().canonlint(['rules']);
    expect(status).toBe(0);
    expect(stdout.split('\n')).toHaveLength(rules.length + 1);
    for (const { name } of rules) expect(stdout).toMatch(new RegExp(`^(error|warn|off) +${name} `, 'm'));
  });

  it('gives the severity that is in force', async () => {
    const { canonlint } = desk({ 'canonlint.yaml': 'rules: { wording-drift: warn, wrong-group: off }\n' });
    const { stdout } = await canonlint(['rules', '--rule', 'wrong-group=error']);
    expect(stdout).toMatch(/^warn {3}wording-drift /m);
    expect(stdout).toMatch(/^error {2}wrong-group /m);
  });

  it('keeps within the width of the terminal', async () => {
    const { stdout } = await desk().canonlint(['rules', '--no-color'], { terminal: { columns: 80 } });
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});

describe('canonlint explain', () => {
  for (const { name, summary } of rules.filter(({ example }) => example.length > 0)) {
    it(`shows what ${name} reports, on a page of its own`, async () => {
      const { status, stdout } = await desk().canonlint(['explain', name]);
      expect(status).toBe(0);
      expect(stdout.replace(/\s+/g, ' ')).toContain(summary);
      const [, reports = ''] = stdout.split('\nThe rule reports:\n');
      expect(reports).toMatch(/\n +\d+:\d+ +(?:error|warning) /);
      expect(reports).toContain(name);
    });
  }

  it('shows a rule that has no example without one', async () => {
    const { status, stdout } = await desk().canonlint(['explain', 'unreadable-page']);
    expect(status).toBe(0);
    expect(stdout).toContain('cannot be read');
    expect(stdout).not.toContain('The rule reports');
  });

  it('shows each item of a list on a line of its own', async () => {
    const { stdout } = await desk().canonlint(['explain', 'duplicate-code'], { terminal: { columns: 60 } });
    expect(stdout).toMatch(/^- under a header that names causes,\n- if three or more follow each other, or two where other\n {2}codes have as many,\n- /m);
  });

  it('shows what the canon has for a code', async () => {
    const { canonlint } = desk({ 'lamps.yaml': lamps, 'canonlint.yaml': 'canon: lamps.yaml\n' });
    const { status, stdout } = await canonlint(['explain', '200']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^200 OK {2}canon lamps\n\n/);
    expect(stdout).toMatch(/^ {2}outcome {6}normal\n {2}methods {6}GET\n {2}description {2}The lamp is as asked\.$/m);
    expect(await canonlint(['explain', '200', '--canon', 'http']))
      .toMatchObject({ stdout: matching(/^200 OK {2}canon http\n[^]*registry only/) });
  });

  it('shows former names and what is known to be wrong', async () => {
    const { stdout } = await desk().canonlint(['explain', '413', '--canon', 'http']);
    expect(stdout).toMatch(/^413 Content Too Large/);
    expect(stdout).toMatch(/formerly +Payload Too Large/);
    expect(await desk().canonlint(['explain', '502']))
      .toMatchObject({ stdout: matching(/ {2}wrong +502 [^]* - says [^]*request is\s+invalid/) });
  });

  it('suggests a rule for a misspelt name, and lists the codes near an unknown one', async () => {
    const { canonlint } = desk();
    const trouble = async (topic: string) => {
      const { status, stdout, stderr } = await canonlint(['explain', topic]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      return stderr;
    };
    expect(await trouble('wording-dirft'))
      .toBe('canonlint: there is no rule "wording-dirft"\n  did you mean wording-drift?\n');
    expect(await trouble('299')).toMatch(/has no code 299\n {2}it has 200 201 /);
    expect(await trouble('999')).toMatch(/100 to 599/);
  });
});
