import { describe, expect, it } from 'vitest';
import { memoryDisk, readOnce } from '../../src/disk/index.ts';

describe('a disk that reads a long page once', () => {
  it('has the same text each time, whatever happened to the file', () => {
    const long = 'a'.repeat(1_000_001);
    const files = new Map([['a.yaml', long], ['b.yaml', 'b']]);
    const disk = readOnce(memoryDisk(files));
    const first = disk.readPage('a.yaml');
    files.set('a.yaml', 'c');
    expect(disk.readPage('b.yaml')).toMatchObject({ file: 'b.yaml', source: 'b' });
    expect(disk.readPage('a.yaml')).toBe(first);
  });

  it('reads short pages as they are now', () => {
    const files = new Map([['a.yaml', 'a']]);
    const disk = readOnce(memoryDisk(files));
    expect(disk.readPage('a.yaml')).toMatchObject({ source: 'a' });
    files.set('a.yaml', 'b');
    expect(disk.readPage('a.yaml')).toMatchObject({ source: 'b' });
    files.delete('a.yaml');
    expect(disk.readPage('a.yaml')).toHaveProperty('message');
  });
});
