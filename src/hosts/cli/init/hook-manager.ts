import { join } from 'node:path';
import type { Disk } from '../../../disk/index.ts';
import { textAt } from './text-at.ts';

/** A program that runs hooks. */
export type HookManager = 'pre-commit' | 'lefthook' | 'lint-staged' | 'husky';

/** The hook manager of a project. */
export interface HooksFound {
  readonly manager: HookManager;
  /** Whether one of its files names canonlint. */
  readonly hasCanonlint: boolean;
}

interface Traces {
  readonly manager: HookManager;
  readonly files: readonly string[];
  /** The file that a folder of the manager holds for this moment. */
  readonly script?: string;
  /** Its key in `package.json`. */
  readonly key?: string;
}

/** In the order in which they are asked: lint-staged is what husky runs. */
const managers: readonly Traces[] = [
  { manager: 'pre-commit', files: ['.pre-commit-config.yaml'] },
  { manager: 'lefthook', files: ['', '.'].flatMap((dot) => ['yml', 'yaml', 'toml', 'json'].map((extension) => `${dot}lefthook.${extension}`)) },
  {
    manager: 'lint-staged', key: 'lint-staged',
    files: [
      ...['', '.json', '.yaml', '.yml', '.mjs', '.js', '.cjs'].map((extension) => `.lintstagedrc${extension}`),
      ...['mjs', 'js', 'cjs', 'ts'].map((extension) => `lint-staged.config.${extension}`),
    ],
  },
  { manager: 'husky', files: ['.husky'], script: '.husky/pre-commit', key: 'husky' },
];

/** The hook manager that a folder's files speak for; undefined if there is none. The files are read as data. */
export function hooksIn(folder: string, disk: Disk): HooksFound | undefined {
  const ofPackage = packageIn(folder, disk);
  for (const { manager, files, script, key } of managers) {
    const found = files.filter((file) => disk.exists(join(folder, file)));
    const value = key === undefined ? undefined : ofPackage[key];
    if (found.length === 0 && value === undefined) continue;
    const texts = [...found.map((file) => textAt(join(folder, script ?? file), disk)), JSON.stringify(value ?? '')];
    return { manager, hasCanonlint: texts.some((text) => text.includes('canonlint')) };
  }
  return undefined;
}

/** The object in `package.json`; empty if there is none. */
function packageIn(folder: string, disk: Disk): Readonly<Record<string, unknown>> {
  try {
    const value = JSON.parse(textAt(join(folder, 'package.json'), disk)) as unknown;
    return typeof value === 'object' && value !== null ? value as Readonly<Record<string, unknown>> : {}; // any object has such keys
  } catch {
    return {};
  }
}
