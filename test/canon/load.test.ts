import { describe, expect, it } from 'vitest';
import { canons } from '../../rules/canon/index.ts';
import { canonFrom, complaint } from './canons.ts';

describe('a canon file', () => {
  it('extends http by default', async () => {
    const { name, entries } = await canonFrom({
      'team.yaml': 'name: team\ncodes:\n  404:\n    description: No such thing.\n',
    }, 'team.yaml');
    expect(name).toBe('team');
    expect(entries.get(404)).toMatchObject({ phrase: 'Not Found', description: 'No such thing.', governed: true });
    expect(entries.get(418)).toMatchObject({ governed: false, required: false });
  });

  it('starts empty if it extends nothing', async () => {
    const { entries } = await canonFrom({ 'own.yaml': 'extends: []\ncodes: { 299: { phrase: Fine } }' }, 'own.yaml');
    expect([...entries.values()]).toEqual([
      { code: 299, governed: true, required: false, phrase: 'Fine', aliases: [], accept: [], wrong: [], about: [] },
    ]);
  });

  it('is named after its file if it has no name', async () => {
    const { name } = await canonFrom({ 'docs/own.yaml': 'codes: {}' }, './docs/own.yaml');
    expect(name).toBe('docs/own.yaml');
  });

  it('may be JSON, indented by tabs', async () => {
    const { entries } = await canonFrom({
      'own.json': '{\n\t"extends": [],\n\t"codes": {\n\t\t"404": { "phrase": "Gone Fishing" }\n\t}\n}\n',
    }, 'own.json');
    expect(entries.get(404)?.phrase).toBe('Gone Fishing');
  });

  it('replaces fields one by one, and adds to lists', async () => {
    const { entries } = await canonFrom({
      'base.yaml': `
extends: []
codes:
  503:
    phrase: Service Unavailable
    aliases: [Busy]
    description: The service is busy.
    accept: [Busy now.]
    wrong: [{ says: all is well, because: it is not }]
`,
      'team.yaml': `
extends: base.yaml
codes:
  503:
    aliases: [Busy, Overloaded]
    accept: [Come back later.]
    description: The service is down.
    wrong: [{ says: [all is fine, no problem], unless: not, because: it is not }]
`,
    }, 'team.yaml');
    expect(entries.get(503)).toEqual({
      code: 503,
      governed: true,
      required: true,
      phrase: 'Service Unavailable',
      aliases: ['Busy', 'Overloaded'],
      description: 'The service is down.',
      accept: ['Busy now.', 'Come back later.'],
      wrong: [
        { says: ['all is well'], because: 'it is not' },
        { says: ['all is fine', 'no problem'], unless: ['not'], because: 'it is not' },
      ],
      about: [],
    });
  });

  it('requires exactly the codes that it describes, unless it says otherwise', async () => {
    const { entries } = await canonFrom({
      'own.yaml': `
extends: []
codes:
  200: { description: Fine. }
  202: { description: Later., required: false }
  404: { phrase: Not Found }
  500: { phrase: Internal Server Error, required: true }
`,
    }, 'own.yaml');
    expect([...entries].map(([code, { required }]) => [code, required]))
      .toEqual([[200, true], [202, false], [404, false], [500, true]]);
  });

  it('keeps a code optional if an extended canon made it so', async () => {
    const { entries } = await canonFrom({
      'base.yaml': 'extends: []\ncodes: { 408: { required: false } }',
      'team.yaml': 'extends: base.yaml\ncodes: { 408: { description: Too slow. } }',
    }, 'team.yaml');
    expect(entries.get(408)?.required).toBe(false);
  });

  it('reads methods in any case, and any for all of them', async () => {
    const { entries } = await canonFrom({
      'base.yaml': 'extends: []\ncodes: { 200: { methods: [get, PUT] }, 202: { methods: [post] } }',
      'team.yaml': 'extends: base.yaml\ncodes: { 202: { methods: any } }',
    }, 'team.yaml');
    expect(entries.get(200)?.methods).toEqual(['GET', 'PUT']);
    expect(entries.get(202)).not.toHaveProperty('methods');
  });

  it('reads folded and block texts as one line', async () => {
    const { entries } = await canonFrom({
      'own.yaml': 'extends: []\ncodes:\n  404:\n    description: |\n      No such\n      thing.\n',
    }, 'own.yaml');
    expect(entries.get(404)?.description).toBe('No such thing.');
  });

  it('orders its codes', async () => {
    const own = 'extends: []\ncodes: { 500: {}, 404: {}, "200": {} }';
    const { entries } = await canonFrom({ 'own.yaml': own }, 'own.yaml');
    expect([...entries.keys()]).toEqual([200, 404, 500]);
  });

  it('follows YAML aliases', async () => {
    const { entries } = await canonFrom({
      'own.yaml': 'extends: []\ncodes:\n  404: &gone { description: Gone. }\n  410: *gone\n',
    }, 'own.yaml');
    expect(entries.get(410)?.description).toBe('Gone.');
  });
});

describe('extending', () => {
  it('looks for a relative path in the folder of the file that names it', async () => {
    const { entries } = await canonFrom({
      'docs/canons/base.yaml': 'extends: []\ncodes: { 404: { phrase: Missing } }',
      'docs/canons/team.yaml': 'extends: ./base.yaml',
      'base.yaml': 'codes: { 404: { phrase: Wrong } }',
    }, 'docs/canons/team.yaml');
    expect(entries.get(404)?.phrase).toBe('Missing');
  });

  it('lets a later canon win over an earlier one, but not their common base', async () => {
    const { entries } = await canonFrom({
      'ground.yaml': 'extends: []\ncodes: { 404: { phrase: Ground, description: Ground. } }',
      'one.yaml': 'extends: ground.yaml\ncodes: { 404: { phrase: One } }',
      'other.yaml': 'extends: ground.yaml\ncodes: { 404: { description: Other. } }',
      'both.yaml': 'extends: [one.yaml, other.yaml]',
    }, 'both.yaml');
    expect(entries.get(404)).toMatchObject({ phrase: 'One', description: 'Other.' });
  });

  it('governs the codes of every extended canon but http', async () => {
    const { entries } = await canonFrom({ 'team.yaml': 'extends: open-telekom-cloud\ncodes: { 429: {} }' }, 'team.yaml');
    const governed = [...entries.values()].filter((entry) => entry.governed).map(({ code }) => code);
    expect(governed).toHaveLength(19);
    expect(governed).toContain(429);
    expect(governed).not.toContain(418);
  });

  it('rejects a cycle', async () => {
    expect(await complaint({
      'one.yaml': 'name: one\nextends: ./folder/../two.yaml',
      'two.yaml': 'extends:\n  - http\n  - one.yaml\n',
    }, 'one.yaml')).toEqual(['two.yaml:3:5: one extends itself: one → two.yaml → one']);
  });

  it('names the place of a canon name that cannot be read', async () => {
    expect(await complaint({ 'team.yaml': 'name: team\nextends: [open-telekom-cloud, base.yaml]\n' }, 'team.yaml'))
      .toEqual(['team.yaml:2:31: base.yaml cannot be read: no such file or folder']);
  });

  it('names the place of a canon name that does not exist', async () => {
    expect(await complaint({ 'team.yaml': 'extends: open-telekom-clod' }, 'team.yaml'))
      .toEqual(['team.yaml:1:10: there is no canon "open-telekom-clod"', 'did you mean open-telekom-cloud?']);
  });

  it('reports mistakes in the extended file', async () => {
    expect(await complaint({ 'team.yaml': 'extends: base.yaml', 'base.yaml': 'code: {}' }, 'team.yaml'))
      .toEqual(['base.yaml:1:1: unknown key "code"', 'did you mean "codes"?']);
  });
});

describe('the name of a canon', () => {
  it('may be a shipped one', async () => {
    expect((await canonFrom({}, 'open-telekom-cloud')).name).toBe('open-telekom-cloud');
  });

  it('may be a former one of a shipped canon, with a warning that says where it is written', async () => {
    const warnings: string[] = [];
    const warn = (message: string): void => void warnings.push(message);
    expect((await canonFrom({}, 'house', { warn })).name).toBe('open-telekom-cloud');
    const { entries } = await canonFrom({ 'team.yaml': 'name: team\nextends: house' }, 'team.yaml', { warn });
    expect(entries.get(404)?.description).toBe('The requested page was not found.');
    expect(warnings).toEqual([
      'the canon house is now called open-telekom-cloud; the old name goes with the next release',
      'team.yaml:2:10: the canon house is now called open-telekom-cloud; the old name goes with the next release',
    ]);
  });

  it('is not a file without a dot or a slash', async () => {
    const [message, hint] = await complaint({ strict: 'codes: {}' }, 'strict');
    expect(message).toBe('there is no canon "strict"');
    expect(hint).toMatch(/^a canon is .*\bopen-telekom-cloud\b.*, a YAML or JSON file, or a page; \.\/strict is a file$/);
    for (const name of Object.keys(canons)) expect(hint).toContain(name);
    expect(await complaint({}, 'constructor')).toHaveLength(2);
  });

  it('puts its place before the error message', async () => {
    await expect(canonFrom({}, './own.yaml', { at: 'canonlint.yaml:2:8' }))
      .rejects.toThrow('canonlint.yaml:2:8: own.yaml cannot be read: no such file or folder');
  });

  it('must not be a file of another kind', async () => {
    expect(await complaint({ 'canon.toml': 'x = 1' }, 'canon.toml'))
      .toEqual(['canon.toml is no canon', 'a canon is a YAML or JSON file, or a page that canonlint reads']);
  });
});
