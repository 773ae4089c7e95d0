import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentsOf, digestOfData } from '../../src/cache/contents.ts';
import type { PageSource, SeenFile } from '../../src/cache/contents.ts';
import { inputs } from '../inputs.ts';

const start = 1_000_000_000;

/** A disk whose clock counts in so many milliseconds. */
function diskCounting(unit: number) {
  const files = new Map<string, { text: string; modified: number; changed: number; inode: number }>();
  const disk = { now: start, inodes: 0, reads: 0 };
  const tick = (): number => Math.floor(disk.now / unit) * unit;
  const source: PageSource = {
    read(file) {
      disk.reads++;
      const found = files.get(file);
      return found === undefined ? { file, message: 'is not there' } : { file, source: found.text, encoding: 'utf-8', byteOrderMark: false };
    },
    stampOf(file) {
      const found = files.get(file);
      return found === undefined ? 'nothing there' : [found.text.length, found.modified, found.changed, found.inode];
    },
  };
  const write = (name: string, text: string): void => {
    files.set(name, { text, modified: tick(), changed: tick(), inode: files.get(name)?.inode ?? disk.inodes++ });
  };
  return {
    disk, files, source, write,
    /** Writes as many characters, and has the file look as old as before, as `touch -d` does: the time of change cannot be set. */
    writeUnseen: (name: string, text: string): void => {
      const modified = files.get(name)?.modified ?? tick();
      write(name, text);
      files.set(name, { ...files.get(name)!, modified });
    },
  };
}

const name = fc.constantFrom('a', 'b', 'c');
const text = fc.constantFrom('one', 'two', 'six', 'three');
const step = fc.oneof(
  fc.record({ kind: fc.constantFrom('write' as const, 'write unseen' as const), name, text }),
  fc.record({ kind: fc.constant('remove' as const), name }),
  fc.record({ kind: fc.constant('wait' as const), time: fc.constantFrom(1, 500, 2000, 5000, 60_000) }),
  // a run that is interrupted by a change of a page that it has already read
  fc.record({ kind: fc.constant('run' as const), meanwhile: fc.option(fc.record({ name, text }), { nil: undefined }) }),
);

describe('the contents of files', () => {
  it('are as they were only where they are, whatever changes in the same unit of a coarse clock', () => {
    const counts = { told: 0, runs: 0 };
    fc.assert(fc.property(fc.constantFrom(1, 10, 1000, 2000), fc.array(step, { minLength: 5, maxLength: 40 }), (unit, steps) => {
      const { disk, files, source, write, writeUnseen } = diskCounting(unit);
      let known = new Map<string, { readonly seen: SeenFile; readonly text: string | undefined }>();
      for (const each of steps) {
        if (each.kind === 'write') write(each.name, each.text);
        if (each.kind === 'write unseen') writeUnseen(each.name, each.text);
        if (each.kind === 'remove') files.delete(each.name);
        if (each.kind === 'wait') disk.now += each.time;
        if (each.kind !== 'run') continue;
        counts.runs++;
        const contents = contentsOf(source, disk.now);
        const before = disk.reads;
        for (const { seen, text: then } of known.values()) expect([seen.name, contents.same(seen) !== undefined]).toEqual([seen.name, files.get(seen.name)?.text === then]);
        counts.told += known.size - (disk.reads - before);
        known = new Map(['a', 'b', 'c'].map((file) => {
          const page = source.read(file);
          return [file, { seen: contents.seen(file, 'source' in page ? page : undefined), text: files.get(file)?.text }];
        }));
        if (each.meanwhile !== undefined) writeUnseen(each.meanwhile.name, each.meanwhile.text);
      }
    }), { numRuns: inputs(1000, 100) });
    expect(counts.told).toBeGreaterThan(counts.runs / 5);
  });

  it('are read again where a stamp is as young as the run, and no more once it is old', () => {
    const { disk, source, write } = diskCounting(1);
    write('a', 'one');
    const seenIn = (began: number): SeenFile => {
      const page = source.read('a');
      return contentsOf(source, began).seen('a', 'source' in page ? page : undefined);
    };
    expect(seenIn(start + 2999).stamp).toBeUndefined();
    expect(seenIn(start + 3001).stamp).toEqual([3, start, start, 0]);
    disk.reads = 0;
    const contents = contentsOf(source, start + 60_000);
    expect(contents.same(seenIn(start + 3001))).toBeDefined();
    expect(disk.reads).toBe(1); // that of `seenIn`
  });

  it('differ by encoding and byte order mark, as what is read of them may', () => {
    const page = { file: 'a', source: 'é', encoding: 'utf-8', byteOrderMark: false } as const;
    const { source } = diskCounting(1);
    const contents = contentsOf(source, start);
    const ids = [page, { ...page, encoding: 'latin1' as const }, { ...page, byteOrderMark: true }, undefined].map((each) => contents.seen('a', each).id);
    expect(new Set(ids).size).toBe(4);
  });
});

describe('a digest of plain data', () => {
  it('is the same for equal data, however the engine holds it', () => {
    const [short, long] = ['lamp', '\u{1f4a1}lamp'.slice(2)];
    expect(digestOfData({ text: long, codes: new Map([[404, short]]) })).toBe(digestOfData({ text: short, codes: new Map([[404, long]]) }));
  });

  it('is another for other data', () => {
    const others = [new Map([[1, 2]]), new Map([[1, 3]]), new Set([1, 2]), new Set([1]), [1, 2], {}, /a/, /a/i, /b/, Infinity, NaN, null, undefined, 0, '0'];
    expect(new Set(others.map((data) => digestOfData([data, 'end']))).size).toBe(others.length - 1); // JSON has null for undefined in a list
  });
});
