import { rules } from '../../rules/index.ts';
import { factsOf as factsIn } from '../../src/facts/index.ts';
import { isReadError, nodeDisk } from '../../src/disk/index.ts';
import type { Disk } from '../../src/disk/index.ts';
import { selectionOf } from '../../src/engine/workspace/selection.ts';
import { wholeServicesOf } from '../../src/engine/workspace/services.ts';
import type { ServiceFiles } from '../../src/engine/workspace/services.ts';
import { formatOf } from '../../src/formats/index.ts';
import { factsOf, loadCanon, reportOn } from '../../src/index.ts';
import type { Canon, PageFacts } from '../../src/model.ts';
import { json } from '../../src/reporters/json.ts';
import { workspaceAt, projectAt } from '../conformance/pages.ts';
import type { Folder } from './folder.ts';
import { median } from './rounds.ts';
import { inMilliseconds } from './section.ts';
import type { Section } from './section.ts';

const stages = ['listing', 'read', 'formats', 'facts', 'rules', 'report'] as const;

type Stage = typeof stages[number];

/** The share of each stage in a run, on one thread after everything is loaded and compiled. */
export async function stageShares({ root, bytes }: Folder, rounds: number): Promise<Section> {
  const canon = await loadCanon('open-telekom-cloud', { from: root, read: refuse, factsOf });
  const runs = Array.from({ length: rounds + 1 }, () => timesOf(root, canon)).slice(1);
  const times = stages.map((stage) => median(runs.map((run) => run[stage])));
  const all = times.reduce((sum, time) => sum + time, 0);
  const rows = [...stages.entries()].map(([at, stage]) => [stage, times[at]!] as const);
  return {
    title: 'Stages',
    about: `The same folder in one process that has linted it before. Medians of ${rounds} rounds.`,
    head: ['stage', 'time', 'a MB of pages', 'share'],
    rows: [...rows, ['together', all] as const].map(([stage, time]) => [
      stage, inMilliseconds(time), `${(time / (bytes / 1e6)).toFixed(2)} ms`, `${(time / all * 100).toFixed(0)} %`,
    ]),
  };
}

/** The milliseconds of each stage in one run. As in a run, a page goes through all stages before the next is read. */
function timesOf(root: string, canon: Canon): Readonly<Record<Stage, number>> {
  const times = { listing: 0, read: 0, formats: 0, facts: 0, rules: 0, report: 0 };
  const timed = <T>(stage: Stage, work: () => T): T => {
    const began = performance.now();
    const done = work();
    times[stage] += performance.now() - began;
    return done;
  };
  const disk = nodeDisk(root);
  const listed = timed('listing', () => servicesBelow(root));
  const services = listed.map(({ name, root: own, files }) => ({
    name, root: own, pages: files.map((file) => factsOfFile(file, disk, timed)),
  }));
  const report = timed('rules', () => reportOn(services, canon, rules));
  timed('report', () => json.write(report));
  return times;
}

function servicesBelow(root: string): readonly ServiceFiles[] {
  const [workspace, project] = [workspaceAt(root), projectAt(root)];
  return wholeServicesOf(selectionOf([], project, workspace).files, project, workspace).services;
}

function factsOfFile(file: string, disk: Disk, timed: <T>(stage: Stage, work: () => T) => T): PageFacts {
  const page = timed('read', () => disk.readPage(file));
  if (isReadError(page)) throw new Error(`${file} ${page.message}`);
  const document = timed('formats', () => formatOf(file, () => page.source)!.read(page));
  return timed('facts', () => factsIn(page, document));
}

function refuse(path: string): never {
  throw new Error(`${path} is not a shipped canon`);
}
