import { describe, expect, it } from 'vitest';
import { memoryDisk } from '../../../src/disk/index.ts';
import type { Disk } from '../../../src/disk/index.ts';
import { workspaceOn } from '../../../src/engine/workspace/workspace.ts';
import { toolkit } from '../../../src/hosts/toolkit.ts';

const specification = 'openapi: 3.0.3\npaths: {}\n';

function diskThatTells(files: Readonly<Record<string, string>>, told: string[]): Disk {
  const disk = memoryDisk(new Map(Object.entries(files)));
  return { ...disk, readPage: (file) => {
    told.push(file);
    return disk.readPage(file);
  } };
}

describe('whether a file is a page', () => {
  it('is asked of its content once, however often it is asked', () => {
    const told: string[] = [];
    const { isPage } = workspaceOn(diskThatTells({ 'a.yaml': specification, 'b.yaml': 'a: b\n' }, told), toolkit);
    expect(['/a.yaml', '/b.yaml', '/a.yaml', '/b.yaml'].map((path) => isPage(path))).toEqual([true, false, true, false]);
    expect(told).toEqual(['a.yaml', 'b.yaml']);
  });

  it('is told by a content that is given instead', () => {
    const { isPage } = workspaceOn(diskThatTells({ 'a.yaml': specification }, []), toolkit);
    expect(isPage('/a.yaml')).toBe(true);
    expect(isPage('/a.yaml', () => 'a: b\n')).toBe(false);
    expect(isPage('/b.yaml', () => specification)).toBe(true);
  });
});
