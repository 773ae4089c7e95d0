import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rules } from '../../../rules/index.ts';
import { toolkit } from '../../../src/hosts/toolkit.ts';
import { configText } from '../../../src/hosts/cli/init/config-text.ts';
import { printedConfig, severitiesOf } from '../../../src/config/index.ts';
import type { Config } from '../../../src/config/index.ts';
import { nodeDisk } from '../../../src/disk/index.ts';
import { loadConfig } from '../../../src/engine/load-config.ts';
import { matching } from '../../../src/text/patterns.ts';
import { below, oneOf } from '../random.ts';
import type { Random } from '../random.ts';
import type { Target } from '../target.ts';
import { faultOfPrototypes, faultOfRefusal, valueOrRefusal } from '../user-error-law.ts';
import { mutatedYaml } from '../yaml-mutations.ts';

/** A mutated `canonlint.yaml`. */
export const config: Target = {
  name: 'config',
  encoding: 'utf8',
  inputOf: (random) => (random() < 0.3 ? withPatterns(random) : mutatedYaml(samples, tokens, random)),
  faultOf: async (input) => {
    const folder = mkdtempSync(join(tmpdir(), 'canonlint-fuzz-'));
    try {
      writeFileSync(join(folder, file), input);
      const read = await valueOrRefusal(() => loadConfig(file, toolkit, nodeDisk(folder)));
      if ('refusal' in read) return faultOfPrototypes() ?? faultOfRefusal(read.refusal, file, input);
      const used = await valueOrRefusal(() => faultOfUse(read.value));
      return faultOfPrototypes() ?? ('value' in used ? used.value : undefined);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

const file = 'canonlint.yaml';

const samples = [
  configText({ canon: 'open-telekom-cloud' }, rules),
  configText({ canon: 'open-telekom-cloud' }, rules).replaceAll('# ', '').replace(/^How.*$/m, ''),
  'canon: ./house.yaml\ninclude: docs\nexclude: [docs/old, "*.gen.rst"]\nservices:\n  Elastic: ecs/**\n  vpc: [vpc/**, "!subnet/**"]\nrules:\n'
  + '  missing-code: off\n  wording-drift: { severity: warn }\noverrides:\n  - files: legacy/**\n    rules: { code-order: warn }\n',
  '{"canon": "http", "include": ["**/*.rst"], "overrides": [{"files": ["a", "b"], "rules": {"missing-code": "off"}}]}\n',
] as const;

const tokens = [
  'canon', 'include', 'exclude', 'services', 'rules', 'overrides', 'files', 'severity', 'off', 'warn', 'error', '**', '*', '?', '!', '[a-z]', '../', './',
  ...rules.map(({ name }) => name),
] as const;

const marks = ['*', '**', '?', '/', '[a-z]', '[!a]', '[', ']', '\\\\', '!', 'a', 'b', '.rst', '**/', '/**', '*a', '?*', '[[:alpha:]]', '{a,b}', ' ', '+', '(', '|', '^', '$'];

/** A valid configuration with extreme patterns. */
function withPatterns(random: Random): string {
  const pattern = (): string => {
    const some = Array.from({ length: 1 + below(random, 3) }, () => oneOf(random, marks));
    return Array.from({ length: 1 + below(random, 40) }, () => oneOf(random, random() < 0.8 ? some : marks)).join('');
  };
  const list = (): string => JSON.stringify(Array.from({ length: 1 + below(random, 3) }, pattern));
  return `include: ${list()}\nexclude: ${list()}\nservices: { lamps: ${list()} }\noverrides: [{ files: ${list()}, rules: { missing-code: off } }]\n`;
}

/** Names of pages that are slow to match. */
const pages = ['docs/a.rst', 'a/b/c/d/index.rst', `${'a'.repeat(250)}.rst`, Array.from({ length: 60 }, () => 'a'.repeat(40)).join('/'), `${'ab/'.repeat(300)}b.rst`, `${'a/'.repeat(250)}a`];

function faultOfUse(read: Config): string | undefined {
  JSON.stringify(printedConfig(read, rules, 'open-telekom-cloud'));
  const severityOf = severitiesOf(read, read.folder);
  const patterns = [read.include, read.exclude, ...Object.values(read.services)].map(matching);
  for (const page of pages) {
    for (const matches of patterns) matches(page);
    const unknownSeverity = rules.map((rule) => severityOf(rule, page)).find((severity) => !['error', 'warning', 'off'].includes(severity));
    if (unknownSeverity !== undefined) return `has a severity of its own: ${unknownSeverity}`;
  }
  return undefined;
}
