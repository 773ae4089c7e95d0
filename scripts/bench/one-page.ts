import { canonlint, emptyNode, peakOf } from './commands.ts';
import { inTurn, medianOf, ratioOf } from './rounds.ts';
import { inMilliseconds } from './section.ts';
import type { Section } from './section.ts';

/** A page that stands alone: no other page is read with it. */
export const page = 'fixtures/services/lamp-post.rst';

/** One page compared with an empty process; nearly all of the time is start-up. */
export function onePage(rounds: number): Section {
  const options = [[], ['--format', 'json'], ['--no-config']];
  const commands = options.map((words) => canonlint(...words, page));
  const [baseline, ...times] = inTurn([emptyNode, ...commands], rounds);
  const ratios = times.map((own) => ratioOf(own, baseline!));
  return {
    title: 'One page',
    about: `One page of a project that has a configuration, against \`node -e ''\`. Medians of ${rounds} rounds.`,
    head: ['command', 'canonlint', 'empty process', 'ratio', 'processor time', 'ratio', 'peak memory'],
    rows: times.map((own, at) => [
      `\`${['canonlint', ...options[at]!, 'PAGE'].join(' ')}\``, inMilliseconds(medianOf(own, 'time')), inMilliseconds(medianOf(baseline!, 'time')),
      ratios[at]!.toFixed(2), inMilliseconds(medianOf(own, 'processor')), ratioOf(own, baseline!, 'processor').toFixed(2), `${peakOf(commands[at]!).toFixed(0)} MB`,
    ]),
    bounds: [{ name: 'one page, the slowest way', figure: Math.max(...ratios), most: 2.5, unit: '×' }],
  };
}
