import { join } from 'node:path';
import { canonlint, millisecondsOf, outputOf, works } from './commands.ts';
import type { Command } from './commands.ts';
import type { Folder } from './folder.ts';
import { median } from './rounds.ts';
import { grouped, inMegabytes, inMilliseconds } from './section.ts';
import type { Section } from './section.ts';

/** A tool that reads the same markup. */
interface Peer {
  readonly name: string;
  /** The name of the format that both read. */
  readonly markup: string;
  /** Prints its version. */
  readonly version: Command;
  readonly command: Command;
  /** How to install it. */
  readonly install: string;
}

/** In milliseconds; a slower command gets no further rounds. */
const slowCommand = 10_000;

/** canonlint and other installed tools on the same pages, all of one markup. */
export function peers(markup: string, sample: Folder, rounds: number): Section {
  const known = peersFor(sample).filter((peer) => peer.markup === markup);
  const [installed, missing] = [true, false].map((wanted) => known.filter(({ version }) => works(version) === wanted));
  const own: Command = canonlint('--exit-zero', '--no-config', '--format', 'json', sample.root);
  const tools = [{ name: 'canonlint', command: own }, ...installed!.map(named)];
  const times = inPatientTurn(tools.map(({ command }) => command), rounds);
  const medians = times.map(median);
  return {
    title: `Peers that read ${markup}`,
    about: `Whole processes on the same ${grouped(sample.files.length)} pages (${inMegabytes(sample.bytes)}), each with its own checks. `
      + `Medians of up to ${rounds} runs.${missing!.map(({ name, install }) => ` ${name} is not installed: \`${install}\`.`).join('')}`,
    head: ['tool', 'runs', 'time', 'pages a second', 'times canonlint'],
    rows: tools.map(({ name }, at) => [
      name, `${times[at]!.length}`, inMilliseconds(medians[at]!), grouped(Math.round(sample.files.length / medians[at]! * 1000)),
      (medians[at]! / medians[0]!).toFixed(1),
    ]),
  };
}

function named({ name, version, command }: Peer): { readonly name: string; readonly command: Command } {
  const [number = ''] = /\d+(\.\d+)+/.exec(outputOf(version)) ?? [];
  // Debian's doc8 reports this version
  return { name: number === '' || number === '0.0.0' ? name : `${name} ${number}`, command };
}

function peersFor({ root, files }: Folder): readonly Peer[] {
  return [
    {
      name: 'docutils',
      markup: 'rst',
      version: { program: 'python3', words: ['-c', 'import docutils; print(docutils.__version__)'] },
      command: {
        program: 'python3',
        words: [join(import.meta.dirname, 'docutils_reading.py')],
        input: JSON.stringify(files.map((file) => join(root, file))),
      },
      install: 'apt-get install python3-docutils',
    },
    {
      name: 'doc8',
      markup: 'rst',
      version: { program: 'doc8', words: ['--version'] },
      command: { program: 'doc8', words: ['--quiet', root], failsOnFindings: true },
      install: 'apt-get install python3-doc8',
    },
    {
      name: 'sphinx-lint',
      markup: 'rst',
      version: { program: 'sphinx-lint', words: ['--version'] },
      command: { program: 'sphinx-lint', words: [root], failsOnFindings: true },
      install: 'pip install sphinx-lint',
    },
    {
      name: 'markdownlint-cli2',
      markup: 'markdown',
      version: { program: 'markdownlint-cli2', words: ['--version'] },
      command: { program: 'markdownlint-cli2', words: [`${root}/**/*.{md,mdx,markdown}`], failsOnFindings: true },
      install: 'npm install --global markdownlint-cli2',
    },
  ];
}

/** As `inTurn`, but a slow command gets fewer rounds. */
function inPatientTurn(commands: readonly Command[], rounds: number): readonly (readonly number[])[] {
  const times = commands.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [at, command] of commands.entries()) {
      const spent = times[at]!.reduce((sum, time) => sum + time, 0);
      if (spent < slowCommand) times[at]!.push(millisecondsOf(command));
    }
  }
  return times;
}
