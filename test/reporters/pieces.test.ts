import { describe, expect, it } from 'vitest';
import type { LongReport, Problem } from '../../src/model.ts';
import { reporters } from '../../src/reporters/index.ts';
import type { Reporter, ReporterName } from '../../src/reporters/index.ts';
import { logStream } from '../../src/hosts/output/log-stream.ts';
import { bare, plain } from './background.ts';
import { reportNamed } from './reports.ts';

/** The formats whose text comes in pieces, so that a report of any length takes little memory. */
const inPieces: readonly ReporterName[] = ['compact', 'json', 'sarif', 'gitlab', 'junit', 'checkstyle', 'rdjson'];

describe.each(inPieces)('%s in pieces', (name) => {
  it.each(['related', 'hostile', 'clean'])('is the text of %s', async (report) => {
    const reporter: Reporter = await reporters[name]();
    const pieces = reporter.pieces!(reportNamed(report), plain, bare);
    expect([...pieces].join('')).toBe(reporter.write(reportNamed(report), plain, bare));
  });

  it('holds no more than a page of problems', async () => {
    const reporter: Reporter = await reporters[name]();
    let [asked, told, most] = [0, 0, 0];
    const pages = 5000;
    const [problem] = reportNamed('related').problems;
    const report: LongReport = {
      ...reportNamed('related'),
      problems: {
        *[Symbol.iterator](): Iterator<Problem> {
          for (let page = 0; page < pages; page++) {
            asked++;
            most = Math.max(most, told === 0 ? 0 : asked - told);
            yield { ...problem!, rule: 'wording-drift', place: { ...problem!.place, file: `page-${page}.rst` } };
          }
        },
      },
    };
    const written: string[] = [];
    for (const piece of reporter.pieces!(report, plain, bare)) {
      const found = /page-(\d+)\.rst/.exec(piece);
      if (found !== null) told = asked;
      written.push(piece);
    }
    expect(written.length).toBeGreaterThanOrEqual(pages);
    expect(most).toBeLessThan(3);
  });
});

describe('a stream', () => {
  it('gets more only when there is room, and nothing when its reader is gone', async () => {
    const events: string[] = [];
    let gone = false;
    const stream = logStream({
      write: () => events.push('write'),
      drained: async () => void events.push('drained'),
      get destroyed() {
        return gone;
      },
    });
    function* lines(): Iterable<string> {
      for (let at = 0; at < 10; at++) {
        if (at === 5) gone = true;
        yield `${'x'.repeat(70_000)}\n`;
      }
    }
    await stream.writePieces(lines(), 'lines');
    expect(events).toEqual(Array.from({ length: 6 }, () => ['write', 'drained']).flat());
  });
});
