import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { emptyNode, peakOf, warmCanonlint } from './commands.ts';
import type { Folder } from './folder.ts';
import { inTurn, medianOf, ratioOf } from './rounds.ts';
import { grouped, inMilliseconds } from './section.ts';
import type { Section } from './section.ts';
import { temporaryFolder } from './temporary.ts';

/** What a hook is run on, and how long it may take. */
interface Hook {
  readonly pages: number;
  readonly canon: 'http' | 'auto';
  /** Whether the page states codes, so that it is held against the others; four of five pages of documentation state none. */
  readonly states: boolean;
  /** In empty Node processes. */
  readonly most: number;
}

const hooks: readonly Hook[] = [
  { pages: 1, canon: 'http', states: false, most: 2 },
  { pages: 100, canon: 'http', states: false, most: 2.5 },
  { pages: 100, canon: 'http', states: true, most: 2.5 },
  { pages: 3000, canon: 'http', states: false, most: 8 },
  { pages: 3000, canon: 'http', states: true, most: 8 },
  { pages: 2000, canon: 'auto', states: false, most: 3 },
];

/** One page of a repository that is one service, as a hook checks it after an earlier run, against an empty process. */
export function hooksOn(folder: Folder, rounds: number): Section {
  const commands = hooks.map((hook) => warmCanonlint(temporaryFolder(), '--no-config', '--canon', hook.canon, '--', pageOfService(folder, hook)));
  const [baseline, ...runs] = inTurn([emptyNode, ...commands], rounds);
  return {
    title: 'Hooks',
    about: 'One page of a repository that is one service of so many pages, after a run that has kept what it found, against `node -e \'\'`. A service is examined as a whole. '
      + `Medians of ${rounds} rounds.`,
    head: ['service', 'the page states', 'canon', 'canonlint', 'ratio', 'processor time', 'ratio', 'peak memory'],
    rows: hooks.map(({ pages, canon, states }, at) => {
      const own = runs[at]!;
      return [
        `${grouped(pages)} ${pages === 1 ? 'page' : 'pages'}`, states ? 'codes' : 'nothing', `\`${canon}\``, inMilliseconds(medianOf(own, 'time')), ratioOf(own, baseline!).toFixed(2),
        inMilliseconds(medianOf(own, 'processor')), ratioOf(own, baseline!, 'processor').toFixed(2), `${peakOf(commands[at]!).toFixed(0)} MB`,
      ];
    }),
    bounds: hooks.map(({ pages, canon, states, most }, at) => ({ name: `a page of ${grouped(pages)} that states ${states ? 'codes' : 'nothing'}, with \`${canon}\``, figure: ratioOf(runs[at]!, baseline!), most, unit: '×' })),
  };
}

/** A row of a status list, or a line of an example. */
const statesCodes = /\b(?:400|404|500) [A-Z]/;

/** A page of a git repository that is one service, made of pages of a folder. */
function pageOfService({ root, files }: Folder, { pages, states }: Hook): string {
  const to = temporaryFolder();
  writeFileSync(join(to, 'conf.py'), '');
  const paths = Array.from({ length: pages }, (_, at) => {
    const folder = join(to, `part-${Math.floor(at / 100)}`);
    mkdirSync(folder, { recursive: true });
    const file = files[at % files.length]!;
    const path = join(folder, `page-${at}${extname(file)}`);
    cpSync(join(root, file), path);
    return path;
  });
  for (const words of [['init', '--quiet'], ['add', '.']]) spawnSync('git', words, { cwd: to, stdio: 'ignore' });
  return paths.find((path) => statesCodes.test(readFileSync(path, 'utf8')) === states) ?? paths[0]!;
}
