import { describe, expect, it } from 'vitest';
import { canonFileOf, proposalOf } from '../../../src/canon/infer/index.ts';
import type { ProposedCode } from '../../../src/canon/infer/index.ts';
import type { Service } from '../../../src/model.ts';
import { canonOf, read, shipped } from '../../rules/fixtures.ts';

const http = await shipped('http');

/** A service whose only page has one row for each line `code description`. */
function service(name: string, ...rows: readonly string[]): Service {
  const cells = rows.flatMap((row) => [`   * - ${row.slice(0, 3)}`, `     - ${row.slice(4)}`]);
  const source = ['.. list-table::', '   :header-rows: 1', '', '   * - Status Code', '     - Description', ...cells, ''].join('\n');
  return { name, pages: [read(`${name}.rst`, source)] };
}

/** The vote on a code, as `votes of described: wording`. */
function vote(services: readonly Service[], code: number): string {
  const { winner, described } = proposed(services, code);
  return winner === undefined ? `none of ${described}` : `${winner.votes} of ${described}: ${winner.wording}`;
}

function proposed(services: readonly Service[], code: number): ProposedCode {
  const found = proposalOf(services, http).codes.find((each) => each.code === code);
  if (found === undefined) throw new Error(`nobody states ${code}`);
  return found;
}

const kiln = service('kiln', '404 There is no such pot.', '409 Two pots stand on one shelf.');
const loom = service('loom', '404 There is no such cloth.', '409 Two weavers pull one thread.');
const mill = service('mill', '404 There is no such pot.', '409 Two weavers pull one thread.');

describe('a vote of services', () => {
  it('goes to the most frequent wording', () => {
    expect(vote([kiln, loom, mill], 404)).toBe('2 of 3: There is no such pot.');
    expect(vote([kiln, loom, mill], 409)).toBe('2 of 3: Two weavers pull one thread.');
  });

  it('counts near-identical wordings as the most frequent of them', () => {
    const forge = service('forge', '404 There was no such pot');
    const anvil = service('anvil', '404 There was no such pot', '500 The anvil broke.');
    expect(vote([kiln, forge, anvil, loom], 404)).toBe('3 of 4: There was no such pot');
  });

  it('hears one language only, that of most descriptions', () => {
    const ofen = service('ofen', '404 Der Topf ist nicht da.', '409 Two weavers pull one thread.');
    const herd = service('herd', '404 Der Topf ist nicht da.', '409 Zwei Töpfe stehen auf einem Brett.');
    expect(vote([kiln, loom, mill, ofen, herd], 404)).toBe('2 of 3: There is no such pot.');
    expect(proposalOf([kiln, loom, mill, ofen, herd], http).language).toBe('en');
    expect(proposalOf([herd], http).language).toBe('de');
    expect(canonFileOf(proposalOf([herd], http), 'herd')).toContain('language: de\n');
  });

  it('does not depend on names or order', () => {
    const services = [kiln, loom, mill];
    const renamed = services.toReversed().map(({ pages }, at) => ({ name: `service ${at}`, pages }));
    expect(proposalOf(renamed, http)).toEqual(proposalOf(services, http));
  });

  it('does not change with copies of a page or of a service', () => {
    const copied = { name: 'kiln', pages: [...kiln.pages, ...kiln.pages, ...kiln.pages] };
    const copies = Array.from({ length: 20 }, (_, at) => ({ ...loom, name: `loom ${at}` }));
    expect(proposalOf([copied, loom, mill, ...copies], http)).toEqual(proposalOf([kiln, loom, mill], http));
  });

  it('counts a service with several wordings once, for the wording that others use', () => {
    const twice = { name: 'twice', pages: [...kiln.pages, ...loom.pages] };
    expect(vote([twice, service('cloth', '404 There is no such cloth.')], 404)).toBe('2 of 2: There is no such cloth.');
  });

  it('reports a tie, which goes to the service that agrees most with the others', () => {
    const tied = proposed([kiln, mill, service('oven', '404 There is no such loaf.', '409 Two pots stand on one shelf.')], 409);
    expect(tied.tied).toBe(false);
    const even = [
      service('a', '404 A page is missing.', '409 Two at once.'),
      service('b', '404 A thing is missing.', '409 Two at once.'),
      service('c', '404 A leaf is missing.', '409 One too many.'),
      service('d', '404 A leaf of it is missing.', '409 One too many.', '410 It is gone for good.'),
      service('e', '410 It is gone for good.'),
    ];
    expect(proposed(even, 404)).toMatchObject({ tied: true, winner: { wording: 'A leaf of it is missing.', votes: 1 } });
  });

  it('skips a wrong statement, however frequent, and says why', () => {
    const wrong = ['x', 'y', 'z'].map((name) => service(name, '502 The request is invalid.', `404 No ${name}.`));
    const right = service('w', '502 The upstream server gave an invalid response.');
    const { winner, overruled } = proposed([...wrong, right], 502);
    expect(winner?.wording).toBe('The upstream server gave an invalid response.');
    expect(overruled).toMatchObject([{ votes: 3, wording: 'The request is invalid.' }]);
    expect(overruled[0]?.because).toContain('RFC 9110');
  });

  it('does not count a phrase as a wording', () => {
    expect(vote([service('a', '404 Not Found'), service('b', '404 Not found.'), kiln], 404)).toBe('1 of 1: There is no such pot.');
    expect(vote([service('a', '404 Not Found'), service('b', '404 Not found.', '410 Gone')], 404)).toBe('none of 0');
  });

  it('requires what at least half of the services state', () => {
    expect(proposed([kiln, loom, service('oven', '423 The oven is locked for baking.')], 423).required).toBe(false);
    expect(proposed([kiln, service('oven', '423 The oven is locked for baking.')], 423).required).toBe(true);
  });
});

describe('a proposal in YAML', () => {
  it('is a canon, with the votes as comments', async () => {
    const claim = service('claim', '200 Normal response for the GET and PUT operations.', '404 There is no such\u0007 # pot: "x".');
    const yaml = canonFileOf(proposalOf([kiln, mill, claim, service('bad', '502 The request is invalid.')], http), 'pots');
    expect(yaml).toContain(`
  404:
    phrase: Not Found
    outcome: abnormal
    required: true
    # stated by 3 of 4 services, by 2 of 3 in these words
    # 1: There is no such  # pot: "x".
    description: There is no such pot.
`);
    const canon = await canonOf(yaml);
    expect(canon.name).toBe('pots');
    expect(canon.entries.get(200)).toMatchObject({ methods: ['GET', 'PUT'], required: false });
    expect(canon.entries.get(502)).toMatchObject({ required: false });
    expect(canon.entries.get(502)?.description).toBeUndefined();
  });
});
