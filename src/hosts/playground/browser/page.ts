import { fragmentOf, longestFragment, stateIn } from '../state.ts';
import { projectOf, starts } from '../starts.ts';
import { Asking, Unanswered } from './asking.ts';
import { showLink } from './dialogs.ts';
import { toolsFor } from './tools.ts';
import { Workbench } from './workbench.ts';

const status = document.querySelector('#status')!;

/** Says something in the status line, for a while. */
function tell(message: string): void {
  status.textContent = message;
  clearTimeout(clock);
  clock = setTimeout(() => (status.textContent = ''), 6000);
}
let clock: ReturnType<typeof setTimeout> | undefined;

// the one script that may be loaded by its address
const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(url: string): string } } };
const address = new URL('worker.js', import.meta.url).href;
const workerAddress = trustedTypes?.createPolicy('worker', { createScriptURL: () => address }).createScriptURL('') ?? address;
const asking = new Asking(() => new Worker(workerAddress, { type: 'module' }));

document.documentElement.dataset['theme'] = theme();

/** What somebody has chosen on the other pages of the site, if they may keep it. */
function theme(): string {
  try {
    return localStorage.getItem('vitepress-theme-appearance') ?? 'auto';
  } catch {
    return 'auto';
  }
}

/** The fragment that this page itself has written last. */
let written = '';
let saving: ReturnType<typeof setTimeout> | undefined;

const workbench = new Workbench(asking, {
  tell,
  changed: () => {
    clearTimeout(saving);
    saving = setTimeout(() => void save(), 700);
  },
});

/** Writes the state into the address, unless it is too long for one; then there is none. */
async function save(): Promise<boolean> {
  const fragment = await fragmentOf(workbench.state());
  const fits = fragment.length <= longestFragment;
  written = fits ? fragment : '';
  history.replaceState(null, '', fits ? `#${fragment}` : location.pathname + location.search);
  return fits;
}

async function share(): Promise<void> {
  clearTimeout(saving);
  if (!await save()) {
    tell('This is too long for a link.');
    return;
  }
  try {
    await navigator.clipboard.writeText(location.href);
    tell('The link is copied. It holds all of this; no server has it.');
  } catch {
    showLink(location.href);
  }
}

/** Shows what the address asks for: a state, the example of a rule, a start, else the first start. */
async function open(): Promise<void> {
  const fragment = location.hash.slice(1);
  if (fragment !== '' && fragment === written) return;
  const state = await stateIn(fragment);
  if (state !== undefined) {
    workbench.load(state.project, state.current);
    return;
  }
  const asked = new URLSearchParams(fragment);
  const rule = asked.get('rule');
  if (rule !== null && await example(rule, asked.get('markup') ?? undefined)) return;
  const name = asked.get('start') ?? '';
  if (fragment !== '' && rule === null && !Object.hasOwn(starts, name)) tell('The link holds nothing that can be shown.');
  workbench.load(projectOf(starts[Object.hasOwn(starts, name) ? name : 'town']!));
}

/** Shows the example of a rule; whether there is one. */
async function example(rule: string, markup: string | undefined): Promise<boolean> {
  try {
    const project = await asking.ask({ kind: 'example', rule, markup });
    workbench.load({ ...project, canonText: projectOf(starts['town']!).canonText });
    return true;
  } catch (error) {
    tell(error instanceof Unanswered ? error.message : String(error));
    return false;
  }
}

document.querySelector('#tools')!.append(...toolsFor({
  start: (name) => {
    workbench.load(projectOf(starts[name]!));
    void save();
  },
  example: (rule) => void example(rule, workbench.markup()).then(() => save()),
  share: () => void share(),
  workbench, asking,
}));
document.querySelector('#page')!.append(...workbench.pageParts);
document.querySelector('#results')!.append(...workbench.resultParts);
document.querySelector('#canon')!.append(...workbench.canonParts);
globalThis.addEventListener('hashchange', () => void open());
void open();
