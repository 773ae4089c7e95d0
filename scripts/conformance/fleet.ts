import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputOf } from './output.ts';
import type { Requirement } from './requirement.ts';

/** Commands whose output must be the same bytes from pages and from facts files of each service. */
const commands = [
  ...['json', 'stylish', 'html'].map((format) => ['--format', format]),
  ['infer'],
];

/** Whether linting the facts files of all services gives the report of the whole corpus. */
export async function* fromFacts(folder: string): AsyncGenerator<Requirement> {
  const corpus = join(folder, 'corpus');
  const kept = mkdtempSync(join(tmpdir(), 'canonlint-'));
  try {
    const repositories = readdirSync(corpus, { withFileTypes: true }).filter((each) => each.isDirectory());
    let bytes = 0;
    for (const { name } of repositories) {
      const file = join(kept, `${name}.json`);
      await outputOf(['facts', '--no-config', '--as', name, '-o', file], join(corpus, name));
      bytes += statSync(file).size;
    }
    const misses: string[] = [];
    for (const command of commands) {
      const together = await outputOf([...command, '--no-config', corpus], corpus);
      const merged = await outputOf([...command, '--no-config', '--facts', kept], corpus);
      if (merged !== together) misses.push(`${command.join(' ')}: ${merged.length} characters, of the pages together ${together.length}`);
    }
    const figures = `${repositories.length} facts files, ${(bytes / 1e6).toFixed(1)} MB, ${commands.length} outputs`;
    yield { name: 'the corpus by its facts is the corpus by its pages', figures, met: misses.length === 0, misses };
  } finally {
    rmSync(kept, { recursive: true });
  }
}
