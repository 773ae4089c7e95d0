import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync, Visitor } from 'rolldown/utils';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';

/** Who may import whom: each part, and the parts that it may import besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/model': [],
  'src/model.ts': ['src/model'],
  'src/text': ['src/model.ts'],
  'src/wording': ['src/model.ts', 'src/text'],
  'src/yaml': ['src/text'],
  'src/formats': ['src/model.ts', 'src/text', 'src/yaml'],
  'src/facts': ['src/model.ts', 'src/text', 'src/wording'],
  'src/canon': ['src/model.ts', 'src/text', 'src/wording', 'src/yaml'],
  'src/facts-file': ['src/model.ts', 'src/text', 'src/wording', 'src/yaml'],
  'src/lint': ['src/model.ts', 'src/text'],
  'src/fix': ['src/model.ts', 'src/text', 'src/formats'],
  'src/custom-rules': ['src/model.ts', 'src/text', 'src/wording'],
  'src/plugins': ['src/model.ts', 'src/text', 'src/yaml', 'src/formats', 'src/canon', 'src/reporters'],
  'src/config': ['src/model.ts', 'src/text', 'src/yaml'],
  'src/disk': ['src/model.ts', 'src/text'],
  'src/cache': ['src/model.ts', 'src/text', 'src/disk'],
  'src/engine': [
    'src/model.ts', 'src/text', 'src/yaml', 'src/formats', 'src/facts', 'src/canon', 'src/facts-file', 'src/lint', 'src/fix', 'src/config', 'src/disk', 'src/cache',
    'src/reporters', 'src/custom-rules', 'src/plugins',
  ],
  'src/reporters': ['src/model.ts', 'src/text', 'src/wording'],
  'src/hosts': ['src', 'rules', 'package.json'],
  'src/index.ts': ['src'],
  'rules/canon': ['src/canon'],
  rules: ['src/model.ts', 'src/text', 'src/wording'],
};

/** The parts with effects on the outside; all others only compute. */
const withEffects = ['src/disk', 'src/hosts', 'src/engine/threads'];

/** The Node modules without effects. */
const harmless = ['node:buffer', 'node:crypto', 'node:path'];

/** The lists of everything that is shipped; only hosts import them. */
const registries = ['rules', 'rules/canon', 'src/formats', 'src/reporters'].map((folder) => `${folder}/index.ts`);

const modules = globSync(['src/**/*.ts', 'rules/**/*.ts'], { ignore: '**/*.d.ts' }).toSorted().map(moduleOf);

describe('the architecture', () => {
  it('lets each part import only what it may', () => {
    const forbidden = modules.flatMap(({ file, files }) => {
      const part = partOf(file);
      const allowed = [...(part === 'rules' && !isRegistry(file) ? [] : [part]), ...mayImport[part]!];
      return files.filter((target) => !allowed.some((prefix) => within(prefix, target)))
        .map((target) => `${file} imports ${target}`);
    });
    expect(forbidden).toEqual([]);
  });

  it('hands down from the hosts what is shipped: nobody else imports a registry', () => {
    const others = modules.filter(({ file }) => !['src/hosts', 'src/index.ts'].some((part) => within(part, file)) && !isRegistry(file));
    expect(others.flatMap(({ file, files }) => files.filter(isRegistry).map((target) => `${file} imports ${target}`))).toEqual([]);
  });

  it('has no circle of modules, types included', () => {
    expect(modules.flatMap(({ file }) => circleThrough(file) ?? [])).toEqual([]);
  });

  it('keeps effects at the edge: what touches the world is imported by disk, hosts and threads alone', () => {
    const effects = modules.filter(({ file }) => !withEffects.some((part) => within(part, file)))
      .flatMap(({ file, packages }) => packages.filter((name) => name.startsWith('node:') && !harmless.includes(name))
        .map((name) => `${file} imports ${name}`));
    expect(effects).toEqual([]);
  });

  it('keeps Node, and what works with it, out of the playground', () => {
    const playground = modules.filter(({ file }) => within('src/hosts/playground', file));
    const foreign = ['src/disk/node', 'src/disk/git', 'src/disk/index.ts', 'src/engine/threads', 'src/cache', 'src/hosts'];
    const allowed = ['src/hosts/playground', 'src/hosts/fix-titles.ts'];
    expect(playground.flatMap(({ file, packages, files }) => [
      ...packages.filter((name) => name.startsWith('node:')),
      ...files.filter((target) => foreign.some((part) => within(part, target)) && !allowed.some((part) => within(part, target))),
    ].map((name) => `${file} imports ${name}`))).toEqual([]);
    expect(playground.map(({ file }) => file)).toContain('src/hosts/playground/browser/worker.ts');
  });

  it('makes no object with a getter for a page: V8 keeps all that it reaches until its next full collection, unlike a class', () => {
    expect(modules.filter(({ file, getters }) => getters > 0 && !withEffects.some((part) => within(part, file))).map(({ file }) => file)).toEqual([]);
    expect(modules.find(({ file }) => file === 'src/hosts/cli/main.ts')).toMatchObject({ getters: 1 });
  });

  it('loads code by names that are not its own only where somebody may have allowed it', () => {
    expect(modules.filter(({ computed }) => computed > 0).map(({ file }) => file)).toEqual([
      'src/hosts/action/main.ts', 'src/hosts/cli/main.ts', 'src/hosts/cli/worker.ts', 'src/hosts/library/options.ts',
    ]);
  });

  it('starts git and no other program, and knows no network', () => {
    const world = modules.flatMap(({ file, packages }) => packages.filter((name) => name.startsWith('node:')).map((name) => [name, file] as const));
    const files = ['assert', 'assert/strict', 'buffer', 'crypto', 'events', 'fs', 'fs/promises', 'os', 'path', 'process', 'timers/promises', 'url'].map((name) => `node:${name}`);
    expect(world.flatMap(([name, file]) => (files.includes(name) ? [] : `${name} in ${file}`)).toSorted()).toEqual([
      'node:child_process in src/disk/git/git.ts',
      'node:module in src/hosts/cli/bundle.ts',
      'node:module in src/hosts/cli/compiled.ts',
      'node:module in src/hosts/cli/kept-code.ts',
      'node:module in src/hosts/code/hooks.ts',
      'node:module in src/hosts/code/loader.ts',
      'node:v8 in src/disk/node/kept-form.ts',
      'node:v8 in src/engine/threads/held-problems.ts',
      'node:v8 in src/engine/threads/v8-tuning.ts',
      'node:v8 in src/hosts/cli/jit-tuning.ts',
      'node:vm in src/hosts/cli/compiled.ts',
      'node:worker_threads in src/engine/threads/threads.ts',
      'node:worker_threads in src/hosts/cli/worker.ts',
      'node:zlib in src/disk/node/checksum.ts',
      'node:zlib in src/engine/threads/held-problems.ts', 'node:zlib in src/engine/threads/held-texts.ts',
    ]);
    expect(programsIn('src/disk/git/git.ts')).toEqual(['git']);
  });

  it('imports each package from one part', () => {
    const parts = new Map<string, Set<string>>();
    for (const { file, packages } of modules) {
      for (const name of packages.filter((each) => !each.startsWith('node:'))) {
        parts.set(name, (parts.get(name) ?? new Set()).add(partOf(file)));
      }
    }
    expect([...parts].filter(([, { size }]) => size > 1).map(([name, places]) => [name, ...places])).toEqual([]);
  });

  it('has a sentence of documentation above every exported function and constant', () => {
    expect(modules.flatMap(({ file, undocumented }) => undocumented.map((name) => `${file}: ${name}`))).toEqual([]);
  });
});

interface Module {
  readonly file: string;
  /** The project files that it imports, relative to the project's folder. */
  readonly files: readonly string[];
  /** The packages and `node:` modules that it imports. */
  readonly packages: readonly string[];
  /** Exported functions and constants without a doc comment. */
  readonly undocumented: readonly string[];
  /** The number of imports whose names are computed. */
  readonly computed: number;
  /** The number of getters in its object literals. */
  readonly getters: number;
}

function moduleOf(file: string): Module {
  const source = readFileSync(file, 'utf8');
  const { program, module, comments, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);

  const imports: Import[] = [];
  let getters = 0;
  let computed = 0;
  new Visitor({
    Property: ({ kind }) => void (getters += kind === 'get' ? 1 : 0),
    ImportDeclaration: ({ source: from, importKind }) => void imports.push([from.value, importKind]),
    ExportAllDeclaration: ({ source: from, exportKind }) => void imports.push([from.value, exportKind]),
    ExportNamedDeclaration: ({ source: from, exportKind }) => void (from && imports.push([from.value, exportKind])),
    ImportExpression: ({ source: from }) => {
      if (from.type === 'Literal') imports.push([literalOf(file, from), 'value']);
      else computed += 1;
    },
    TSImportType: ({ source: from }) => void imports.push([from.value, 'type']),
    CallExpression: ({ callee, arguments: [given] }) => {
      const isLoad = source.slice(callee.start, callee.end) === 'process.getBuiltinModule';
      if (isLoad && given !== undefined) imports.push([literalOf(file, given), 'value']);
    },
  }).visit(program);

  const documented = new Set(comments.filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
    .map(({ end }) => end + /^\s*/.exec(source.slice(end))![0].length));
  const undocumented = module.staticExports.filter(({ start }) => !documented.has(start))
    .flatMap(({ entries }) => entries.filter(declaresValue).map(({ exportName }) => exportName.name ?? 'default'));

  const relative = imports.filter(([name]) => name.startsWith('.'))
    .map(([name, kind]): Import => [posix.join(posix.dirname(file), name), kind]);
  return {
    file,
    files: relative.map(([name]) => name),
    packages: imports.map(([name]) => name).filter((name) => !name.startsWith('.')),
    undocumented,
    getters,
    computed,
  };
}

type Import = readonly [name: string, kind: 'type' | 'value' | undefined];

/** Whether an export declares a function or constant, rather than a type or a name of another module. */
function declaresValue(entry: { readonly isType: boolean; readonly moduleRequest: unknown }): boolean {
  return !entry.isType && entry.moduleRequest === null;
}

function literalOf(file: string, node: { readonly type: string; readonly value?: unknown }): string {
  if (node.type !== 'Literal' || typeof node.value !== 'string') throw new Error(`${file} imports a computed name`);
  return node.value;
}

/** The programs that a module starts, each once. */
function programsIn(file: string): readonly string[] {
  const calls = readFileSync(file, 'utf8').matchAll(/(?<!\.)\b(?:spawn|exec|fork)\w*\((?:'(\w+)')?/g);
  return [...new Set([...calls].map(([, program]) => program ?? 'unknown'))];
}

/** The first part of `mayImport` that a file belongs to. */
function partOf(file: string): string {
  const part = Object.keys(mayImport).find((prefix) => within(prefix, file));
  if (part === undefined) throw new Error(`${file} belongs to no part of the architecture`);
  return part;
}

function isRegistry(file: string): boolean {
  return registries.includes(file);
}

function within(prefix: string, file: string): boolean {
  return file === prefix || file.startsWith(`${prefix}/`);
}

/** An import cycle through a file, types included; undefined if there is none. */
function circleThrough(start: string): string | undefined {
  const seen = new Set<string>();
  const walk = (path: readonly string[]): readonly string[] | undefined => {
    for (const next of importedBy(path.at(-1)!)) {
      if (next === start) return [...path, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const circle = walk([...path, next]);
      if (circle !== undefined) return circle;
    }
    return undefined;
  };
  return walk([start])?.join(' → ');
}

function importedBy(file: string): readonly string[] {
  return modules.find((module) => module.file === file)?.files ?? [];
}
