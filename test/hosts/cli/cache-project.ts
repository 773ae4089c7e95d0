import { chmodSync, copyFileSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { git } from '../../disk/folders.ts';
import type { Draw } from '../drawing.ts';
import { lamps, lit, page, prose, unlit } from './desk.ts';

const operation = (name: string, code: number): string => `Lighting ${name}\n${'='.repeat(30)}\n\nPOST /v1/${name}\n\nStatus Codes\n------------\n\n- ${code}\n\n- 404 Not Found\n`;
const markdown = (text: string): string => `# Lamps\n\n## Status codes\n\n| Code | Description |\n|---|---|\n| 200 OK | ${text} |\n| 404 Not Found | There is no such lamp. |\n\n## GET /v1/lamps\n\n200\n`;
const specification = (code: number): string => `openapi: 3.0.3\ninfo: {title: Lamps, version: "1"}\npaths:\n  /v1/lamps:\n    get:\n      responses:\n        "${code}": {description: The lamp is as asked.}\n`;
const including = `Lamps\n=====\n\n.. include:: /shared/codes.txt\n\n.. include:: /shared/none.txt\n`;

/** A project of several services in several markups, with what their pages include and refer to. */
export const project: Readonly<Record<string, string>> = {
  'lamps.yaml': lamps,
  'canonlint.yaml': 'canon: lamps.yaml\n',
  'a/conf.py': 'language = "en"\n',
  'a/index.rst': unlit,
  'a/shared/codes.txt': unlit,
  ...Object.fromEntries(Array.from({ length: 24 }, (_, at) => [`a/op${at}.rst`, at % 3 === 0 ? operation(`lamp${at}`, 200 + (at % 2)) : at % 3 === 1 ? including : prose])),
  'b/mkdocs.yml': 'site_name: Lamps\n',
  'b/docs/index.md': markdown('The lamp is as asked.'),
  ...Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`b/docs/page${at}.md`, at % 2 === 0 ? markdown('The lamp was lit.') : '# Lamps\n\nA lamp gives light.\n'])),
  'c/antora.yml': 'name: lamps\nversion: ~\nasciidoc:\n  attributes:\n    words: Nobody has seen this lamp.\n',
  'c/modules/ROOT/pages/index.adoc': '= Lamps\n\n== Status codes\n\n|===\n|Code |Description\n\n|200 OK |The lamp is as asked.\n|404 Not Found |{words}\n|===\n',
  'lone/lamps.md': markdown('The lamp is as asked.'),
  'lone/lamps.yaml': specification(201),
  'lone/other.rst': unlit,
  'lone/last.rst': lit,
};

const words = [['Nobody', 'No one', 'Someone'], ['lamp', 'lump', 'lime'], ['404', '403', '200'], ['asked', 'acked'], ['POST', 'GET', 'PUT']] as const;

/** The steps that a project can take: each changes it as somebody, or git, may. */
export const steps: Readonly<Record<string, (folder: string, draw: Draw) => void>> = {
  edit: (folder, draw) => changeWords(anyFile(folder, draw), draw),
  'edit unseen': (folder, draw) => {
    const path = anyFile(folder, draw);
    const { atime, mtime } = statSync(path);
    changeWords(path, draw);
    utimesSync(path, atime, mtime);
  },
  'edit a shared file': (folder, draw) => changeWords(join(folder, ['a/shared/codes.txt', 'c/antora.yml', 'lone/lamps.yaml', 'a/conf.py'][draw(4)]!), draw),
  touch: (folder, draw) => utimesSync(anyFile(folder, draw), new Date(), new Date(Date.now() - draw(100_000_000))),
  rename: (folder, draw) => {
    const path = anyFile(folder, draw);
    renameSync(path, join(dirname(path), `moved${draw(20)}${basename(path).slice(basename(path).indexOf('.'))}`));
  },
  copy: (folder, draw) => copyFileSync(anyFile(folder, draw), join(folder, ['a', 'b/docs', 'lone'][draw(3)]!, `copy${draw(20)}.${['rst', 'md'][draw(2)]}`)),
  remove: (folder, draw) => rmSync(anyFile(folder, draw)),
  'add what was missing': (folder) => writeFileSync(join(folder, 'a/shared/none.txt'), page('404 Not Found | None.')),
  'take it away': (folder) => rmSync(join(folder, 'a/shared/none.txt'), { force: true }),
  'change the mode': (folder, draw) => chmodSync(anyFile(folder, draw), [0o644, 0o600, 0o755, 0o000][draw(4)]!),
  link: (folder, draw) => {
    const target = anyFile(folder, draw);
    const path = join(folder, 'lone', `link${draw(5)}.rst`);
    rmSync(path, { force: true });
    symlinkSync(target, path);
  },
  'exchange folders': (folder) => {
    renameSync(join(folder, 'a'), join(folder, 'x'));
    renameSync(join(folder, 'b'), join(folder, 'a'));
    renameSync(join(folder, 'x'), join(folder, 'b'));
  },
  'break the encoding': (folder, draw) => writeFileSync(anyFile(folder, draw), Buffer.from([0xff, 0xfe, 0x20, 0x34])),
  'change the canon': (folder, draw) => writeFileSync(join(folder, 'lamps.yaml'), lamps.replace('no such lamp', ['no such lamp', 'no lamp', 'nothing'][draw(3)]!)),
  'change the configuration': (folder, draw) => writeFileSync(join(folder, 'canonlint.yaml'), [
    'canon: lamps.yaml\n', 'canon: http\n', 'rules: { wording-drift: warn }\n', 'canon: lamps.yaml\nexclude: ["op1*"]\n', 'canon: lamps.yaml\nservices: { lit: ["a/op*"] }\n',
    'canon: lamps.yaml\noverrides: [{ files: ["lone/**"], rules: { missing-code: off } }]\n', '',
  ][draw(7)]!),
  commit: (folder) => {
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '--allow-empty', '-m', 'step');
  },
  'check out': (folder, draw) => {
    const commits = git(folder, 'rev-list', '--max-count=20', '--all').trim().split('\n');
    git(folder, 'checkout', '-q', '-f', commits[draw(commits.length)]!);
  },
  stash: (folder) => void git(folder, 'stash', 'push', '-q', '-u'),
  'stash and pop': (folder) => {
    git(folder, 'stash', 'push', '-q', '-u');
    if (git(folder, 'stash', 'list') !== '') git(folder, 'stash', 'pop', '-q');
  },
  autocrlf: (folder, draw) => {
    git(folder, 'config', 'core.autocrlf', ['true', 'false', 'input'][draw(3)]!);
    git(folder, 'rm', '-q', '-r', '-f', '--cached', '--ignore-unmatch', '.');
    git(folder, 'reset', '-q', '--hard');
  },
};

function changeWords(path: string, draw: Draw): void {
  if (!existsSync(path)) return;
  const text = readFileSync(path, 'latin1');
  const set = words[draw(words.length)]!;
  const from = set.find((word) => text.includes(word)) ?? set[0];
  writeFileSync(path, text.replace(from, set[draw(set.length)]!), 'latin1');
}

/** A page or an included file, but no folder. */
function anyFile(folder: string, draw: Draw): string {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('.git'))
    .map(({ parentPath, name }) => join(parentPath, name)).filter((path) => !/canonlint\.yaml$|lamps\.yaml$/.test(path)).toSorted();
  if (all.length === 0) {
    mkdirSync(join(folder, 'lone'), { recursive: true });
    writeFileSync(join(folder, 'lone/again.rst'), lit);
    return join(folder, 'lone/again.rst');
  }
  return all[draw(all.length)]!;
}

/** Changes a byte of what is kept, or removes a file of it. */
export function damageKept(folder: string, draw: Draw): void {
  if (!existsSync(folder)) return;
  const files = readdirSync(folder).toSorted().map((name) => join(folder, name)).filter((path) => lstatSync(path).isFile());
  if (files.length === 0) return;
  const path = files[draw(files.length)]!;
  const bytes = readFileSync(path);
  if (draw(4) === 0 || bytes.length === 0) return rmSync(path);
  const at = draw(bytes.length);
  bytes[at] = bytes[at]! ^ (1 + draw(255));
  writeFileSync(path, draw(4) === 0 ? bytes.subarray(0, at) : bytes);
}
