import { memoryDisk } from '../../../src/disk/memory-disk.ts';
import { whole } from '../../../src/engine/report.ts';
import { lint } from '../../../src/engine/lint.ts';
import { plainRequest, type LintRequest } from '../../../src/engine/lint-request.ts';
import { addresses } from '../../../src/hosts/output/addresses.ts';
import { toolkit } from '../../../src/hosts/toolkit.ts';
import { reporters, UserError } from '../../../src/index.ts';
import type { Problem } from '../../../src/model.ts';
import { colourless } from '../../../src/reporters/index.ts';
import { projectFiles } from '../project-files.ts';
import { oneOf, type Random } from '../random.ts';
import type { Target } from '../target.ts';

/** Several pages and services in one run, as JSON: their files, and what is asked for. */
export const services: Target = {
  name: 'services',
  encoding: 'utf8',
  share: 0.2,
  inputOf: (random) => JSON.stringify({ files: projectFiles(random), request: requestOf(random) }),
  faultOf: async (input) => {
    const { files, request } = JSON.parse(input) as Input;
    const disk = memoryDisk(new Map(Object.entries(files)), '/work');
    try {
      const { report, read } = await lint({ ...plainRequest, wants: { services: true, fixes: true }, ...request }, { toolkit, disk });
      const stray = [...report.problems].find((problem) => isOutside(problem, files));
      if (stray !== undefined) return `has a problem in no file: ${JSON.stringify(stray)}`;
      const context = {
        version: '1.0.0', addresses, rules: toolkit.rules, replacementOf: () => undefined,
        sourceOf: (file: string) => sourceIn(read(file)),
      };
      for (const [name, load] of Object.entries(reporters)) {
        const fault = faultOfReport(name, (await load()).write(whole(report), { colours: colourless }, context));
        if (fault !== undefined) return `${name} ${fault}`;
      }
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
    return undefined;
  },
};

interface Input {
  readonly files: Readonly<Record<string, string>>;
  readonly request: Partial<LintRequest>;
}

function requestOf(random: Random): Partial<LintRequest> {
  return oneOf<Partial<LintRequest>>(random, [
    { paths: ['.'] }, {}, { paths: ['.'], canon: 'open-telekom-cloud' }, { paths: ['.'], canon: 'open-telekom-cloud', noConfig: true }, { paths: ['lamps', 'docs'] },
    { paths: ['.'], fix: 'all', canon: 'open-telekom-cloud' }, { paths: ['.'], fix: 'safe', fixDryRun: true }, { paths: ['.'], baseline: 'known.json' },
    { paths: ['.'], baseline: 'known.json', updateBaseline: true }, { paths: ['facts.json'], facts: true }, { paths: ['.'], inline: false }, { paths: ['.'], canon: './house.yaml' },
  ]);
}

/** Files that were fixed are longer or shorter than they were. */
function isOutside({ place, related = [] }: Problem, files: Input['files']): boolean {
  return [place, ...related.map((each) => each.place)].some(({ file, start, end, line, column }) =>
    !(Object.hasOwn(files, file) && start >= 0 && start <= end && line >= 1 && column >= 1));
}

function sourceIn(page: object): string | undefined {
  return 'source' in page && typeof page.source === 'string' ? page.source : undefined;
}

/** What a report must not do: end without a line break, steer a terminal, or be no JSON where it should be. */
function faultOfReport(name: string, text: string): string | undefined {
  if (text !== '' && !text.endsWith('\n')) return 'does not end with a line break';
  const odd = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/.exec(text);
  if (odd !== null) return `writes U+${odd[0].charCodeAt(0).toString(16)}: ${JSON.stringify(text.slice(Math.max(0, odd.index - 40), odd.index + 40))}`;
  if (['json', 'sarif', 'gitlab', 'rdjson'].includes(name)) JSON.parse(text);
  return undefined;
}
