import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { formatOf } from '../../src/formats/index.ts';
import { outputOf } from './output.ts';

/** The width of a terminal whose lines a page of the site shows whole. */
const columns = 84;

/** The command lines of a page, which run one after the other in copies of folders of `fixtures`. */
export class Sessions {
  readonly #folder = mkdtempSync(join(tmpdir(), 'canonlint-docs-'));
  readonly #copied = new Set<string>();

  /** A command line with its output. What it changes in a folder stays changed for the next one. */
  async run(fixture: string, line: string): Promise<string> {
    const [program, ...argv] = line.split(' ');
    if (program !== 'canonlint') throw new Error(`${line} is no command of canonlint`);
    return sessionText(line, await outputOf(argv, { cwd: this.#copyOf(fixture), env: { NO_COLOR: '1' }, columns }));
  }

  /** What a command prints on a terminal, with the codes that colour it. */
  async coloured(fixture: string, line: string, width: number): Promise<string> {
    return outputOf(line.split(' ').slice(1), { cwd: this.#copyOf(fixture), env: { FORCE_COLOR: '1' }, columns: width });
  }

  end(): void {
    rmSync(this.#folder, { recursive: true });
  }

  #copyOf(fixture: string): string {
    const copy = join(this.#folder, basename(fixture));
    if (!this.#copied.has(fixture)) {
      cpSync(join('fixtures', fixture), copy, { recursive: true });
      // the invented services are checked as the project says
      if (fixture === 'services') cpSync('canonlint.yaml', join(copy, 'canonlint.yaml'));
    }
    this.#copied.add(fixture);
    return copy;
  }
}

/** A command line with its output, as a code block. */
export function sessionText(line: string, output: string): string {
  return `\`\`\`text\n$ ${line}\n${output.trimEnd()}\n\`\`\``;
}

/** A file of `fixtures` as a code block. */
export function fileText(fixture: string): string {
  const file = join('fixtures', fixture);
  const source = readFileSync(file, 'utf8');
  return `\`\`\`${languageOf(file, source)}\n${source.trimEnd()}\n\`\`\``;
}

/** The language of a file, as code blocks name it. */
function languageOf(file: string, source: string): string {
  const extension = extname(file).slice(1);
  return ({ yaml: 'yaml', yml: 'yaml', json: 'json', py: 'python', inc: 'rst' } as const)[extension] ?? formatOf(file, () => source)?.name ?? 'text';
}
