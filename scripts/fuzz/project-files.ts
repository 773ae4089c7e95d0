import { generatedMarkdown } from './markdown-structure.ts';
import { hostileName } from './names.ts';
import { mutatedFixable } from './page-mutations.ts';
import { generatedPage } from './page-structure.ts';
import { below, oneOf, type Random } from './random.ts';
import { splicedPage } from './spliced-page.ts';

/** The files of a project by name: pages of several services, their settings, and names that nobody would choose. */
export function projectFiles(random: Random): Readonly<Record<string, string>> {
  const pages = Array.from({ length: 1 + below(random, 8) }, () => {
    const name = random() < 0.5 ? hostileName(random) : plainName(random);
    return [name, /\.mdx?$/.test(name) ? markdownPage(random) : rstPage(random)] as const;
  });
  const settings = Object.entries(settingsOf).flatMap(([name, contents]) =>
    (random() < 0.25 ? [[oneOf(random, ['', '', 'docs/', 'lamps/v1/']) + name, oneOf(random, contents)] as const] : []));
  // a name such as `__proto__` must be a key like any other
  return Object.fromEntries([...pages, ...settings]);
}

function plainName(random: Random): string {
  return `${oneOf(random, ['lamps', 'wicks', 'lamps/v1', 'wicks/docs/api', 'docs'])}/${oneOf(random, ['index', 'status_codes', 'light', 'put-out'])}${oneOf(random, ['.rst', '.rst', '.md', '.inc'])}`;
}

function rstPage(random: Random): string {
  return oneOf(random, [mutatedFixable, generatedPage, (each: Random) => splicedPage(each, 'rst'), including])(random);
}

function markdownPage(random: Random): string {
  return oneOf(random, [generatedMarkdown, (each: Random) => splicedPage(each, 'markdown')])(random);
}

/** A page that includes others, itself, or what is none of its business. */
function including(random: Random): string {
  const paths = ['light.inc', '../docs/index.inc', 'index.rst', '/lamps/index.rst', '../../../../etc/hostname', '<isonum.txt>', '', 'status_codes.rst', '\\0', '.'];
  const parts = Array.from({ length: 1 + below(random, 6) }, () => `.. include:: ${oneOf(random, paths)}\n${oneOf(random, ['', '   :literal:\n', '   :start-after: a\n', '   :start-line: -3\n'])}`);
  return `Lamps\n=====\n\n${parts.join('\n')}\n${mutatedFixable(random).slice(0, 2000)}`;
}

const settingsOf: Readonly<Record<string, readonly string[]>> = {
  'canonlint.yaml': [
    'canon: open-telekom-cloud\n', 'canon: http\nservices:\n  "::error::a": lamps/**\n  __proto__: wicks/**\n', 'include: [lamps, "../**"]\nexclude: "**/*.md"\n',
    'canon: ./lamps/index.rst\n', 'canon: ../outside/secret.yaml\n', 'rules:\n  missing-code: off\noverrides:\n  - files: "**"\n    rules: { wording-drift: warn }\n', 'canon: "##[group]a"\n', '&a [*a]\n', '',
  ],
  '.canonlintignore': ['docs\n', '!docs\n**\n', '*.md\n', '[\n', '\\\n', `${'*'.repeat(50)}a\n`],
  '.gitignore': ['*\n', '!*\n', 'lamps\n'],
  'conf.py': ['raise SystemExit\n'],
  'house.yaml': ['codes:\n  404: { description: Gone., phrase: Gone }\n'],
  'known.json': ['{"version":1,"entries":[]}', '{"version":1,"entries":[{"service":"lamps","rule":"wording-drift","code":404,"hash":"","count":9}]}', '[]', '{'],
  'facts.json': ['{"format":"canonlint facts","version":2}', '{}', '"'],
};
