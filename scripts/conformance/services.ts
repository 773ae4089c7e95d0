import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonFileOf, proposalOf } from '../../src/canon/infer/index.ts';
import { factsOf, loadCanon } from '../../src/index.ts';
import type { Canon, Service } from '../../src/model.ts';
import { meaningFaultOf } from '../../src/wording/meaning.ts';
import { oncePerCode } from '../../src/wording/operations.ts';
import { keyOf } from '../../src/wording/words.ts';
import { servicesBelow } from './corpus.ts';
import { pagesBelow, factsOn } from './pages.ts';
import type { Requirement } from './requirement.ts';
import { scoreOf } from './score.ts';

/** What canonlint derives from whole services: operations, and a proposed canon. */
export async function* acrossServices(folder: string): AsyncGenerator<Requirement> {
  const services = servicesBelow(join(folder, 'corpus'));
  yield operations(join(folder, 'labels', 'operations.json'), services);
  const http = await shipped('http');
  const house = await shipped('open-telekom-cloud');
  yield await proposal(services, http, house);
  if (existsSync(join(folder, 'seeds'))) yield seeds(join(folder, 'seeds'), http, house);
}

interface OperationLabel {
  readonly file: string;
  readonly method: string;
  /** The success codes, and the line of the first. */
  readonly normal: readonly number[];
  readonly line: number | null;
}

function operations(path: string, services: readonly Service[]): Requirement {
  // The labels' own README describes this form; a missing field counts as a miss.
  const labels = JSON.parse(readFileSync(path, 'utf8')) as readonly OperationLabel[];
  const pages = new Map(services.flatMap((service) => service.pages.map((page) => [page.file, page] as const)));
  const wanted = labels.flatMap(({ file, method, normal, line }) => [
    `${file} ${method}`,
    ...normal.map((code) => `${file} ${method} ${code}${normal.length === 1 ? ` line ${line}` : ''}`),
  ]);
  const found = labels.flatMap(({ file }) => (pages.get(file)?.operations ?? []).flatMap(({ method, codes }) => {
    const successes = oncePerCode(codes.filter(({ success }) => success));
    const line = successes.length === 1 ? ` line ${successes[0]!.place.line}` : '';
    return [`${file} ${method}`, ...successes.map(({ code }) => `${file} ${method} ${code}${line}`)];
  }));
  return scoreOf({ name: 'methods and success codes of operations', wanted, found });
}

/** Whether the proposed canon of all services loads, and is correct for every code that the canon house governs. */
async function proposal(services: readonly Service[], http: Canon, house: Canon): Promise<Requirement> {
  const proposed = proposalOf(services, http);
  const source = canonFileOf(proposed, 'proposal');
  const text = { file: 'proposal.yaml', source, encoding: 'utf-8', byteOrderMark: false, path: 'proposal.yaml', folder: '.' } as const;
  const canon = await loadCanon('./proposal.yaml', { from: '.', read: () => text, factsOf });
  const codes = [...house.entries.values()].filter(({ governed }) => governed).map(({ code }) => code);
  const faults = codes.flatMap((code) => {
    const description = canon.entries.get(code)?.description;
    if (description === undefined) return [`${code} has no winner`];
    const fault = meaningFaultOf(code, description, http);
    return fault === undefined ? [] : [`${code} ${fault}`];
  });
  const copies = Array.from({ length: 20 }, (_, at) => ({ ...services[0]!, name: `copy ${at}` }));
  const again = canonFileOf(proposalOf([...services, ...copies], http), 'proposal');
  const misses = again === source ? faults : [...faults, 'copying one service 20 times changes the proposal'];
  const figures = `${proposed.codes.length} codes by the votes of ${proposed.services} services, ${codes.length - faults.length} of ${codes.length} right`;
  return { name: 'the canon that the corpus votes for', figures, met: misses.length === 0, misses };
}

/** Whether the five seeds vote for the wordings of the canon house. */
function seeds(folder: string, http: Canon, house: Canon): Requirement {
  const services = [...pagesBelow(folder)].map((page) => ({ name: page.file, pages: [factsOn(page)] }));
  const proposed = proposalOf(services, http).codes;
  const governed = [...house.entries.values()].filter((entry) => entry.governed);
  const misses = governed.flatMap(({ code, description = '' }) => {
    const winner = proposed.find((each) => each.code === code)?.winner?.wording ?? '';
    return keyOf(winner) === keyOf(description) ? [] : [`${code}: ${winner}`];
  });
  const figures = `${governed.length - misses.length} of ${governed.length} codes`;
  return { name: 'the seeds vote for the wordings of their canon', figures, met: misses.length === 0, misses };
}

async function shipped(name: string): Promise<Canon> {
  const refuse = (path: string): never => {
    throw new Error(`${path} is not a shipped canon`);
  };
  return loadCanon(name, { from: '.', read: refuse, factsOf });
}
