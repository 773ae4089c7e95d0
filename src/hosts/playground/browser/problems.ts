import { counted, element } from '../../../reporters/html/browser/element.ts';
import type { StretchShown } from '../../../reporters/html/contents.ts';
import type { Asked } from '../fixes.ts';
import type { Findings, FoundProblem } from '../findings.ts';

/** What somebody can do with problems. */
export interface Acts {
  /** Shows a place of a page. */
  readonly goTo: (page: string, start: number) => void;
  readonly fix: (asked: Asked) => void;
}

/** So many problems are shown; more are shown when somebody asks. */
const portion = 200;

/** The list of problems, with what can be done about each. */
export function problemList(problems: readonly FoundProblem[], acts: Acts): HTMLElement {
  const list = element('ul', { class: 'found' });
  const more = element('button', { type: 'button', class: 'more' });
  let shown = 0;
  const showMore = (): void => {
    list.append(...problems.slice(shown, shown + portion).map((problem, nth) => itemOf(problem, shown + nth, acts)));
    shown += portion;
    more.hidden = shown >= problems.length;
    more.textContent = `Show more (${counted(problems.length - shown, 'problem')} left)`;
  };
  more.addEventListener('click', showMore);
  showMore();
  return element('div', {}, list, more);
}

function itemOf(problem: FoundProblem, index: number, { goTo, fix }: Acts): HTMLElement {
  const { page, start, line, column, rule, severity, message, diff, related, fix: repair, declined } = problem;
  const place = element('button', { type: 'button', class: 'place', title: 'Show the place' }, `${page}:${line}:${column}`);
  place.addEventListener('click', () => goTo(page, start));
  return element('li', { class: severity, 'data-index': String(index) },
    element('div', {},
      element('p', { class: 'message' }, element('b', { class: 'severity' }, severity), ' ', element('bdi', {}, message)),
      diff === undefined ? undefined : element('p', { class: 'words' }, ...diff.flatMap(stretch)),
      element('p', { class: 'source' }, ruleLink(rule), ' ', place),
      ...related.map((each) => {
        const there = element('button', { type: 'button', class: 'place' }, `${each.page}:${each.line}`);
        there.addEventListener('click', () => goTo(each.page, each.start));
        return element('p', { class: 'source' }, 'see ', there, ' ', element('bdi', {}, each.message));
      }),
      declined === undefined ? undefined : element('p', { class: 'source' }, `no fix: ${declined}`)),
    repair === undefined ? undefined : fixButton(repair, () => fix({ page, rule, start, message })));
}

function fixButton({ title, safe }: NonNullable<FoundProblem['fix']>, act: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: safe ? 'fix safe' : 'fix' }, element('bdi', {}, title));
  button.addEventListener('click', act);
  return button;
}

function ruleLink(rule: string): HTMLElement {
  return element('a', { class: 'rule', href: `../rules/${encodeURIComponent(rule)}.html`, target: '_blank', rel: 'noopener' }, rule);
}

function stretch(part: StretchShown): readonly Node[] {
  if (typeof part === 'string') return [document.createTextNode(part)];
  const [page, model] = part;
  return [...(page === '' ? [] : [element('del', {}, page)]), ...(model === '' ? [] : [element('ins', {}, model)])];
}

/** The counts of a run, and the fixes of many problems. */
export function verdict({ summary, near, canon, problems, off }: Findings, { fix }: Acts): HTMLElement {
  const { errors, warnings, pages, services } = summary;
  const fixable = problems.filter((problem) => problem.fix !== undefined);
  const safe = fixable.filter((problem) => problem.fix?.safe === true).length;
  const fixes = ([['safe', `Fix ${safe} safe`, safe], ['all', `Fix all ${fixable.length}`, fixable.length]] as const).flatMap(([extent, text, count]) => {
    if (count === 0 || (extent === 'all' && count === safe)) return [];
    const button = element('button', { type: 'button', class: extent === 'safe' ? 'fix safe' : 'fix' }, text);
    button.addEventListener('click', () => fix(extent));
    return [button];
  });
  return element('div', { class: 'verdict' },
    element('p', {},
      errors + warnings === 0 ? element('strong', { class: 'fine' }, 'No problem') : undefined,
      errors === 0 ? undefined : element('strong', { class: 'error' }, counted(errors, 'error')), errors > 0 && warnings > 0 ? ', ' : undefined,
      warnings === 0 ? undefined : element('strong', { class: 'warning' }, counted(warnings, 'warning')),
      ` in ${counted(pages, 'page')} of ${counted(services, 'service')}; canon `, element('bdi', {}, canon.name),
      canon.why === undefined || canon.why.startsWith('named') ? undefined : element('bdi', {}, `: ${canon.why}`),
      off === 0 ? undefined : `; ${counted(off, 'rule')} off`),
    ...fixes,
    ...near.slice(0, mostNear).map(({ page, line, reason }) => element('p', { class: 'near' }, element('bdi', {}, `${page}:${line} looks like status codes, and was not read: ${reason}`))));
}

const mostNear = 5;
