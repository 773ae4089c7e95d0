import { join } from 'node:path';
import { configFilesIn } from '../../../engine/config-names.ts';
import { setupFor } from '../../../engine/config.ts';
import { lint } from '../../../engine/lint.ts';
import type { LintResult } from '../../../engine/lint.ts';
import { plainRequest } from '../../../engine/lint-request.ts';
import type { Listener } from '../../../engine/listener.ts';
import { nameOf } from '../../../disk/paths.ts';
import { counted } from '../../../text/counted.ts';
import type { Host } from '../host.ts';
import { listenerOn } from '../output/listener.ts';
import { configText } from './config-text.ts';
import { planCanon } from './plan-canon.ts';
import type { Plan } from './plan.ts';

const configFile = 'canonlint.yaml';
const baselineFile = 'canonlint-baseline.json';

/** Plans the configuration, with a canon and the known problems; where there is one, only the baseline that it names. Returns what was read. */
export async function planChecks(plan: Plan, host: Host): Promise<LintResult> {
  const { disk: { cwd }, disk, files, toolkit } = plan;
  const [there] = configFilesIn(cwd, disk);
  if (there !== undefined) return checkByConfig(nameOf(there, cwd), plan, host);
  const canon = await planCanon(plan, host);
  const baseline = disk.exists(join(cwd, baselineFile)) ? baselineFile : undefined;
  if (baseline !== undefined) plan.remarks.push(`${baselineFile} is there already: it is left as it is`);
  // the run below reads the configuration from the plan
  files.set(configFile, configText({ canon, baseline }, toolkit.rules));
  if (baseline !== undefined) return check(plan, host);
  const result = await planBaseline(baselineFile, plan, host);
  if (!files.has(baselineFile)) return result;
  files.delete(configFile);
  files.set(configFile, configText({ canon, baseline: baselineFile }, toolkit.rules));
  return result;
}

/** Checks by a configuration that is there, whose baseline may be missing. */
async function checkByConfig(file: string, plan: Plan, host: Host): Promise<LintResult> {
  const { disk, toolkit } = plan;
  plan.remarks.push(`${file} ${file === 'package.json' ? 'has a configuration' : 'is there already'}: it is left as it is`);
  const { config: { baseline } } = await setupFor({ paths: [], config: undefined, noConfig: false }, toolkit, disk);
  if (baseline !== undefined && !disk.exists(baseline)) return planBaseline(nameOf(baseline, disk.cwd), plan, host);
  return check(plan, host);
}

/** Plans a baseline if there are problems. */
async function planBaseline(file: string, plan: Plan, host: Host): Promise<LintResult> {
  const { disk, files, remarks, toolkit } = plan;
  const result = await lint({ ...plainRequest, baseline: file, updateBaseline: true }, { toolkit, disk, listener: quietListener(host) });
  const known = problemsIn(files.get(file));
  if (result.readErrors.length > 0) remarks.push(`${file} is not written: not every page can be read`);
  if (known > 0 && await plan.confirm(`${counted(known, 'problem')} on these pages. Write down what there is in ${file}, so that only new problems are reported?`)) {
    remarks.push(`${file} holds the ${counted(known, 'problem')} that there ${known === 1 ? 'is' : 'are'}: only new ones are reported, and canonlint --no-baseline reports all`);
  } else {
    files.delete(file);
    if (known > 0) tellProblems(known, remarks);
  }
  return result;
}

async function check({ disk, toolkit, remarks }: Plan, host: Host): Promise<LintResult> {
  const result = await lint(plainRequest, { toolkit, disk, listener: quietListener(host) });
  const { summary: { errors, warnings } } = result.report;
  if (errors + warnings > 0) tellProblems(errors + warnings, remarks);
  return result;
}

function tellProblems(problems: number, remarks: string[]): void {
  remarks.push(`${counted(problems, 'problem')} not known: canonlint reports them, and canonlint --baseline ${baselineFile} --update-baseline writes them down`);
}

/** What a baseline does is told otherwise. */
function quietListener(host: Host): Listener {
  return { ...listenerOn(host), warn: () => {} };
}

/** The number of problems in a baseline that was just made. */
function problemsIn(baseline: string | undefined): number {
  if (baseline === undefined) return 0;
  const { entries } = JSON.parse(baseline) as { readonly entries: readonly { readonly count?: number }[] }; // canonlint's own text
  return entries.reduce((sum, { count = 1 }) => sum + count, 0);
}
