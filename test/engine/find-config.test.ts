import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../src/disk/index.ts';
import { findConfig as findOn } from '../../src/engine/find-config.ts';
import { UserError } from '../../src/text/user-error.ts';
import { folderWith } from '../disk/folders.ts';

const findConfig = (paths: readonly string[], cwd: string) => findOn(paths, nodeDisk(cwd));

describe('the configuration file', () => {
  it('is the nearest one above the pages, in their own folder first', () => {
    const folder = folderWith(['canonlint.yaml', 'docs/canonlint.yml', 'docs/api/a.rst', 'b/c.rst']);
    expect(findConfig(['docs/api/a.rst'], folder)).toBe(join(folder, 'docs/canonlint.yml'));
    expect(findConfig(['docs'], folder)).toBe(join(folder, 'docs/canonlint.yml'));
    expect(findConfig(['b/c.rst', '.'], folder)).toBe(join(folder, 'canonlint.yaml'));
    expect(findConfig(['../docs/api'], join(folder, 'b'))).toBe(join(folder, 'docs/canonlint.yml'));
  });

  it('is searched above the working folder if no page is named', () => {
    const folder = folderWith(['canonlint.yaml', 'docs/a.rst']);
    expect(findConfig([], join(folder, 'docs'))).toBe(join(folder, 'canonlint.yaml'));
  });

  it('is the only one in its folder', () => {
    const folder = folderWith(['canonlint.yaml', 'canonlint.yml']);
    expect(() => findConfig([], folder)).toThrow('there are two configurations: canonlint.yaml and canonlint.yml');
  });

  it('may be searched from a path that does not exist', () => {
    const folder = folderWith(['canonlint.yaml']);
    expect(findConfig(['none/at/all.rst'], folder)).toBe(join(folder, 'canonlint.yaml'));
  });

  it('may be absent', () => {
    const folder = folderWith(['a.rst']);
    expect(findConfig(['a.rst'], folder)).toBeUndefined();
  });

  it('is not guessed if the paths disagree', () => {
    const folder = folderWith(['one/canonlint.yaml', 'one/a.rst', 'other/b.rst']);
    expect(() => findConfig(['one/a.rst', 'other/b.rst'], folder)).toThrow(new UserError(
      'the paths have different configurations: one/a.rst has one/canonlint.yaml, other/b.rst has none',
      'name them in separate runs, or choose with --config or --no-config',
    ));
  });
});
