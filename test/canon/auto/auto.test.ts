import { describe, expect, it } from 'vitest';
import { canonByEvidence } from '../../../src/canon/auto/index.ts';
import type { Canon, Service } from '../../../src/model.ts';
import { canonOf, read, shipped } from '../../rules/fixtures.ts';

const http = await shipped('http');
const pots = await canonOf(`
name: pots
codes:
  404: { description: There is no such pot. }
  409: { description: Two pots stand on one shelf. }
  503: { description: The kiln is cold. }
`);

/** A page with one row for each line `code description`. */
function table(...rows: readonly string[]): string {
  const cells = rows.flatMap((row) => [`   * - ${row.slice(0, 3)}`, `     - ${row.slice(4)}`]);
  return ['.. list-table::', '   :header-rows: 1', '', '   * - Status Code', '     - Description', ...cells, ''].join('\n');
}

/** A service whose only page has these rows; its root is its name. */
function service(name: string, ...rows: readonly string[]): Service {
  return { name, root: name, pages: [read(`${name}/codes.rst`, table(...rows))] };
}

function choose(...services: readonly Service[]): string {
  const { name, why } = canonByEvidence(services, { worded: [pots], http });
  return `${name}: ${why}`;
}

function entryIn({ entries }: Canon, code: number): string {
  const { required, description } = entries.get(code)!;
  return `${required ? 'required' : 'free'} ${description}`;
}

const strange = ['404 Nobody has it.', '409 Somebody else is at it.', '500 It broke, and we look into it.'] as const;

describe('the canon by evidence', () => {
  it('is a shipped one from a quarter of the described rows on, whatever their case, tense and articles', () => {
    expect(choose(service('kiln', '404 there was no such pot', ...strange.slice(1), '503 No heat today.')))
      .toBe('pots: 25 % of what the references say is in its words');
    expect(choose(service('kiln', '404 there was no such pot', ...strange.slice(1), '501 Not yet.', '503 No heat today.')))
      .toBe('http: only 20 % of what the references say is in the words of pots, and 1 service cannot make a consensus');
  });

  it('counts each service once, and a table that its pages repeat once', () => {
    const long = service('long', ...strange, '501 Not yet.', '502 Nonsense from behind.', '503 No heat today.');
    expect(choose(service('short', '404 There is no such pot.'), long)).toBe('pots: 50 % of what the references say is in its words');
    const own = read('own/codes.rst', table(...strange, '503 No heat today.'));
    const repeated = ['a', 'b', 'c'].map((page) => read(`own/${page}.rst`, table('404 There is no such pot.')));
    expect(choose({ name: 'own', pages: [own, ...repeated] })).toMatch(/^http: only 20 %/);
  });

  it('gives versions and languages of a service one vote together', () => {
    const versions = ['v1', 'v2', 'v3/en'].map((version) => service(`glass/${version}`, '404 There is no such pot.'));
    const others = ['loom', 'mill', 'forge'].map((name) => service(name, ...strange, `501 Not yet in the ${name}.`));
    expect(choose(...versions, ...others)).toMatch(/^pots: 25 %/);
    expect(choose(...versions, ...others, service('anvil', ...strange))).toMatch(/^consensus/);
    expect(choose(...[1, 2, 3].map((number) => service(`glass/v${number}`, ...strange, `501 Since ${number}.`))))
      .toBe("http: the references use no shipped canon's words, and 1 service cannot make a consensus");
  });

  it('compares words of its language only', () => {
    const glas = service('glas', '404 Der Topf wurde nicht gefunden.', '409 Zwei Töpfe stehen auf einem Brett.', '503 Der Ofen ist kalt.');
    expect(choose(glas, service('kiln', '404 There is no such pot.'))).toBe('pots: 100 % of what the references say is in its words');
  });

  it('is the protocol where nobody states a code', () => {
    expect(choose()).toBe("http: the references use no shipped canon's words, and 0 services cannot make a consensus");
  });

  it('carries the reason', () => {
    const { canon, name, why } = canonByEvidence([service('kiln', '404 There is no such pot.')], { worded: [pots], http });
    expect({ by: canon.choice?.by, why: canon.choice?.why, name: canon.name }).toEqual({ by: 'words', why, name });
  });
});

describe('a consensus', () => {
  const named = ['loom', 'mill', 'forge', 'anvil'] as const;
  const consensus = (...services: readonly Service[]): Canon => canonByEvidence(services, { worded: [pots], http }).canon;

  it('is what more than half of the services that state a code say of it, three at least', () => {
    const [loom, mill, forge, anvil] = named.map((name) => service(name, '404 Nobody has it.', `500 The ${name} broke.`));
    expect(entryIn(consensus(loom!, mill!, forge!), 404)).toBe('required Nobody has it.');
    expect(entryIn(consensus(loom!, mill!, forge!), 500)).toBe('required undefined');
    expect(choose(loom!, mill!, forge!, anvil!)).toBe('consensus: most of 4 services word 1 code alike');
    const others = ['oven', 'well', 'barn'].map((name) => service(name, `404 The ${name} has none.`));
    expect(entryIn(consensus(loom!, mill!, forge!, ...others), 404)).toBe('required undefined');
    expect(choose(loom!, mill!)).toMatch(/^http/);
  });

  it('requires what more than half of the services list, three at least', () => {
    const all = named.map((name, at) => service(name, `404 The ${name} has none.`, ...at < 2 ? [`409 The ${name} is taken.`] : []));
    expect(entryIn(consensus(...all), 404)).toBe('required undefined');
    expect(entryIn(consensus(...all), 409)).toBe('free undefined');
  });

  it('needs words in common where pages belong to no documentation', () => {
    const alone = (name: string, ...rows: readonly string[]): Service => {
      const file = `${name}/codes.rst`;
      return { name, root: file, pages: [read(file, table(...rows))] };
    };
    const vendors = named.map((name) => alone(name, `404 The ${name} has none.`, `409 Somebody else is at the ${name}.`, `500 The ${name} broke.`));
    expect(choose(...vendors)).toBe("http: the references use no shipped canon's words, and no three services agree");
    const house = named.map((name, at) => alone(name, `404 The ${name} has none.`, `409 ${at < 3 ? 'Taken by another.' : 'So.'}`, `500 The ${name} broke.`));
    expect(entryIn(consensus(...house), 404)).toBe('required undefined');
  });

  it('is never wrong of a code, and knows no code that is not registered', () => {
    const all = named.map((name) => service(name, '502 The request is invalid.', '599 It is late.', `404 The ${name} has none.`));
    const { entries } = consensus(...all);
    expect(entries.get(502)?.description).toBeUndefined();
    expect(entries.has(599)).toBe(false);
  });

  it('is of one language', () => {
    const english = named.map((name) => service(name, '404 Nobody has it.', `500 The ${name} broke.`));
    const german = ['ofen', 'herd', 'rost', 'topf', 'krug'].map((name) => service(name, '404 Das gibt es nicht.', `500 Der ${name} ist nicht ganz.`));
    const canon = consensus(...english, ...german);
    expect(canon.language).toBe('de');
    expect(entryIn(canon, 404)).toBe('required Das gibt es nicht.');
  });
});
