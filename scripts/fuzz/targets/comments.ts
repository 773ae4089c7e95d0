import { rules } from '../../../rules/index.ts';
import { reportOn } from '../../../src/index.ts';
import { silenced } from '../../../src/lint/silencing-comments.ts';
import { factsIn, faultOfPlaces, house, pageWith } from '../page-law.ts';
import { mutatedFixable } from '../page-mutations.ts';
import { below, oneOf } from '../random.ts';
import type { Random } from '../random.ts';
import type { Target } from '../target.ts';

/** A page with comments for canonlint, or nearly so. */
export const comments: Target = {
  name: 'comments',
  encoding: 'utf8',
  inputOf: (random) => {
    const lines = mutatedFixable(random).split('\n');
    for (let left = manyOrFew(random); left > 0; left--) lines.splice(below(random, lines.length + 1), 0, ...comment(random));
    return lines.join('\n');
  },
  faultOf: (input) => {
    const page = pageWith(input);
    const services = [{ name: 'page', pages: [factsIn(page)] }];
    const { problems } = reportOn(services, house, rules);
    const left = silenced(problems, services, { rules: names, severityOf: (rule) => (rule === 'column-header' ? 'off' : 'error') });
    const newProblem = left.find((problem) => problem.rule !== 'needless-comment' && !problems.includes(problem));
    return newProblem === undefined ? faultOfPlaces(left, page) : `has a problem out of nowhere: ${JSON.stringify(newProblem)}`;
  },
};

const names = rules.map(({ name }) => name);

const verbs = ['disable', 'disable-next-table', 'enable', 'disabel', '', 'constructor', '__proto__', 'disable-next-table-', 'DISABLE'] as const;

const pieces = [
  ...names, '404', '200', '999', '0404', 'toString', '__proto__', ',', ', ,', '--', ' -- ', '-- reason', '表', '\u001b[2J', '\u2028', '\\', '*', '..',
] as const;

function comment(random: Random): readonly string[] {
  const indent = ' '.repeat(oneOf(random, [0, 0, 0, 1, 3, 8]));
  const said = Array.from({ length: below(random, 6) }, () => oneOf(random, pieces)).join(oneOf(random, [' ', ', ', ',', '\n   ']));
  const many = random() < 0.02 ? ` ${oneOf(random, pieces)}`.repeat(below(random, 5000)) : '';
  const text = `${indent}.. canonlint-${oneOf(random, verbs)} ${said}${many}`;
  return ['', ...text.split('\n').map((line) => indent + line.trimEnd()), ''];
}

function manyOrFew(random: Random): number {
  return random() < 0.005 ? below(random, 2000) : 1 + below(random, 12);
}
