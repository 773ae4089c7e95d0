import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputOf } from './output.ts';
import type { Requirement } from './requirement.ts';

/** Formats of a report that must be the same bytes from pages and from facts files of each service. */
const formats = ['json', 'stylish', 'html'];

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
    const [together, merged] = [await outputsOf([corpus], corpus), await outputsOf(['--facts', kept], corpus)];
    const misses = [...together].flatMap(([name, text]) => {
      const other = merged.get(name)!;
      return other === text ? [] : [`${name}: ${other.length} characters, of the pages together ${text.length}`];
    });
    const figures = `${repositories.length} facts files, ${(bytes / 1e6).toFixed(1)} MB, ${together.size} outputs`;
    yield { name: 'the corpus by its facts is the corpus by its pages', figures, met: misses.length === 0, misses };
  } finally {
    rmSync(kept, { recursive: true });
  }
}

/** The reports of one run, and the canon that another proposes. */
async function outputsOf(input: readonly string[], corpus: string): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'canonlint-'));
  try {
    await outputOf([...formats.flatMap((format) => ['--format', `${format}=${join(folder, format)}`]), '--no-config', ...input], corpus);
    const reports = formats.map((format) => [format, readFileSync(join(folder, format), 'utf8')] as const);
    return new Map([...reports, ['infer', await outputOf(['infer', '--no-config', ...input], corpus)]]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
