import { canonlint, outputOf, spentOn, works } from './commands.ts';
import type { Command, Spent } from './commands.ts';
import type { Folder } from './folder.ts';
import { peersFor } from './known-peers.ts';
import type { Peer } from './known-peers.ts';
import { medianOf } from './rounds.ts';
import type { Rounds } from './rounds.ts';
import { grouped, inMegabytes, inMilliseconds } from './section.ts';
import type { Section } from './section.ts';

/** In milliseconds; a slower command gets no further rounds. */
const slowCommand = 10_000;

/** canonlint and other installed tools on the same pages, all of one markup. */
export function peers(markup: string, sample: Folder, rounds: number): Section {
  const known = peersFor(markup, sample);
  const [installed, missing] = [true, false].map((wanted) => known.filter(({ version }) => works(version) === wanted));
  const own: Command = canonlint('--exit-zero', '--no-config', '--format', 'json', sample.root);
  const tools = [{ name: 'canonlint', command: own }, ...installed!.map(named)];
  const runs = inPatientTurn(tools.map(({ command }) => command), rounds);
  const times = runs.map((each) => medianOf(each, 'time'));
  const processors = runs.map((each) => medianOf(each, 'processor'));
  return {
    title: `Peers that read ${markup}`,
    about: `Whole processes on the same ${grouped(sample.files.length)} pages (${inMegabytes(sample.bytes)}), each with its own checks. `
      + `Medians of up to ${rounds} runs.${missing!.map(({ name, install }) => ` ${name} is not installed: \`${install}\`.`).join('')}`,
    head: ['tool', 'runs', 'time', 'pages a second', 'times canonlint', 'processor time', 'a MB of pages', 'times canonlint'],
    rows: tools.map(({ name }, at) => [
      name, `${runs[at]!.length}`, inMilliseconds(times[at]!), grouped(Math.round(sample.files.length / times[at]! * 1000)), (times[at]! / times[0]!).toFixed(1),
      inMilliseconds(processors[at]!), inMilliseconds(processors[at]! / (sample.bytes / 1e6)), (processors[at]! / processors[0]!).toFixed(1),
    ]),
  };
}

function named({ name, version, command }: Peer): { readonly name: string; readonly command: Command } {
  const [number = ''] = /\d+(\.\d+)+/.exec(outputOf(version)) ?? [];
  // Debian's doc8 reports this version
  return { name: number === '' || number === '0.0.0' ? name : `${name} ${number}`, command };
}

/** As `inTurn`, but a slow command gets fewer rounds. */
function inPatientTurn(commands: readonly Command[], rounds: number): readonly Rounds[] {
  const runs = commands.map((): Spent[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [at, command] of commands.entries()) {
      const spent = runs[at]!.reduce((sum, { time }) => sum + time, 0);
      if (spent < slowCommand) runs[at]!.push(spentOn(command));
    }
  }
  return runs;
}
