import * as fc from 'fast-check';
import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checksumOf } from '../../src/disk/node/checksum.ts';
import { openedIn, piecesOf } from '../../src/disk/node/kept-form.ts';
import { keptFilesIn } from '../../src/disk/node/kept-files.ts';
import { inputs } from '../inputs.ts';
import { add, folderWith } from './folders.ts';

const head = { key: 'lamps', names: ['a.rst', 'ü.md'], map: new Map([[404, 'Not Found']]), numbers: Float64Array.of(1.5, NaN, 3), none: undefined };
const parts = [new Uint8Array([1, 2, 3, 4, 5]), new Uint8Array(1000).map((_, at) => at * 7), new Uint8Array()];

/** What happens to bytes on a disk. */
const damage = fc.oneof(
  fc.record({ kind: fc.constant('change' as const), at: fc.nat(), by: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('blank' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 600 }) }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), bytes: fc.uint8Array({ minLength: 1, maxLength: 9 }) }),
  fc.record({ kind: fc.constant('swap' as const), at: fc.nat(), other: fc.nat() }),
);

describe('kept files', () => {
  it('hold what was kept, under its name alone', () => {
    const folder = join(folderWith([]), 'new', 'folder');
    const kept = keptFilesIn(folder);
    expect(kept.open('lamps')).toBeUndefined();
    kept.keep('lamps', { head, parts });
    const found = keptFilesIn(folder).open('lamps');
    expect(found?.head).toEqual(head);
    expect(parts.map((_, at) => found?.part(at))).toEqual(parts);
    expect(readdirSync(folder)).toEqual(['lamps']);
    kept.keep('lamps', { head: 'other', parts: [] });
    expect(kept.open('lamps')).toMatchObject({ head: 'other' });
  });

  it('are not there, or as they were, whatever happens to their bytes', () => {
    const whole = Buffer.concat([...piecesOf({ head, parts })]);
    const seen = { lost: 0, partly: 0 };
    fc.assert(fc.property(damage, (each) => {
      const bytes = damaged(whole, each);
      fc.pre(!bytes.equals(whole));
      const found = openedIn(new Uint8Array(bytes));
      const read = parts.map((_, at) => found?.part(at));
      expect([head, undefined]).toContainEqual(found?.head);
      for (const [at, part] of parts.entries()) expect([part, undefined]).toContainEqual(read[at]);
      if (found === undefined) seen.lost++;
      else if (read.includes(undefined)) seen.partly++;
    }), { numRuns: inputs(10_000, 300) });
    expect(Math.min(seen.lost, seen.partly)).toBeGreaterThan(0);
  });

  it('are pruned by age, and the oldest by size, when something new is kept', () => {
    const folder = folderWith([]);
    const [size, age] = [100_000, 1_000_000];
    const keptAt = (name: string, ago: number): void => {
      const kept = keptFilesIn(folder, { size, age });
      kept.keep(name, { head: name, parts: [new Uint8Array(40_000)] });
      utimesSync(join(folder, name), new Date(), new Date(Date.now() - ago));
      kept.prune();
    };
    keptAt('first', 900_000);
    keptAt('second', 500_000);
    expect(readdirSync(folder)).toEqual(['first', 'second']);
    keptAt('third', 40_000);
    expect(readdirSync(folder)).toEqual(['second', 'third']);
    utimesSync(join(folder, 'second'), new Date(), new Date(Date.now() - 2 * age));
    keptAt('fourth', 30_000);
    expect(readdirSync(folder)).toEqual(['fourth', 'third']);
    add(folder, 'code/v24/program');
    keptAt('fifth', 20_000);
    expect(readdirSync(folder)).toEqual(['code', 'fifth', 'fourth']);
    utimesSync(join(folder, 'code'), new Date(), new Date(Date.now() - 2 * age));
    keptAt('sixth', 10_000);
    expect(readdirSync(folder)).toEqual(['fifth', 'sixth']);
  });

  it('fail for nobody where nothing can be written or read', () => {
    const folder = folderWith([]);
    add(folder, 'file');
    for (const place of [join(folder, 'file'), join(folder, 'file', 'below')]) {
      const kept = keptFilesIn(place);
      kept.keep('lamps', { head, parts });
      kept.prune();
      expect(kept.open('lamps')).toBeUndefined();
    }
    add(folder, 'kept/lamps/a-folder');
    const kept = keptFilesIn(join(folder, 'kept'));
    kept.keep('lamps', { head, parts });
    kept.prune();
    expect(kept.open('lamps')).toBeUndefined();
  });

  it('have a checksum that tells every change within a word, wherever the bytes lie', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(), fc.integer({ min: 1, max: 255 }), fc.nat(3), (bytes, at, by, offset) => {
      const changed = bytes.map((byte, index) => (index === at % bytes.length ? byte ^ by : byte));
      expect(checksumOf(changed)).not.toBe(checksumOf(bytes));
      const moved = new Uint8Array(bytes.length + offset);
      moved.set(bytes, offset);
      expect(checksumOf(moved.subarray(offset))).toBe(checksumOf(bytes));
    }), { numRuns: inputs(1000, 100) });
  });
});

function damaged(whole: Buffer, each: typeof damage extends fc.Arbitrary<infer Damage> ? Damage : never): Buffer {
  const bytes = Buffer.from(whole);
  const at = each.at % bytes.length;
  if (each.kind === 'cut') return bytes.subarray(0, at);
  if (each.kind === 'insert') return Buffer.concat([bytes.subarray(0, at), each.bytes, bytes.subarray(at)]);
  if (each.kind === 'change') bytes[at] = bytes[at]! ^ each.by;
  if (each.kind === 'blank') bytes.fill(0, at, Math.min(at + each.length, bytes.length));
  if (each.kind === 'swap') [bytes[at], bytes[each.other % bytes.length]] = [bytes[each.other % bytes.length]!, bytes[at]!];
  return bytes;
}
