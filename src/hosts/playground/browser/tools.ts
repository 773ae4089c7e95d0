import { element } from '../../../reporters/html/browser/element.ts';
import { starts } from '../starts.ts';
import type { Asking } from './asking.ts';
import { chooseRules, showKeys } from './dialogs.ts';
import type { Workbench } from './workbench.ts';

interface Means {
  readonly start: (name: string) => void;
  readonly example: (rule: string) => void;
  readonly share: () => void;
  readonly workbench: Workbench;
  readonly asking: Asking;
}

/** The tools above everything: examples, rules, and the link. */
export function toolsFor({ start, example, share, workbench, asking }: Means): readonly Node[] {
  const shipped = asking.shipped();
  const ofRules = element('optgroup', { label: 'Rules' });
  void shipped.then(({ rules }) => ofRules.append(...rules.filter(({ hasExample }) => hasExample).map(({ name }) => element('option', { value: `rule ${name}` }, name))));
  const examples = element('select', { 'aria-label': 'Examples' }, element('option', { value: '' }, 'Examples …'),
    element('optgroup', { label: 'Pages' }, ...Object.entries(starts).map(([name, { title }]) => element('option', { value: `start ${name}` }, title))), ofRules);
  examples.addEventListener('change', () => {
    const [kind, name = ''] = examples.value.split(' ');
    examples.value = '';
    if (kind === 'start') start(name);
    if (kind === 'rule') example(name);
  });
  const rules = element('button', { type: 'button' }, 'Rules');
  rules.addEventListener('click', () => void shipped.then((all) => chooseRules(all, workbench.rules, (chosen) => workbench.choose(chosen))));
  const keys = element('button', { type: 'button' }, 'Keys');
  keys.addEventListener('click', showKeys);
  const link = element('button', { type: 'button', class: 'primary' }, 'Copy link');
  link.addEventListener('click', share);
  return [examples, rules, keys, link];
}
