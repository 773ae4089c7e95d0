import { join } from 'node:path';
import { repositoryAround } from '../../../disk/git/repository.ts';
import { gitHostOf } from './git-host.ts';
import type { GitHost } from './git-host.ts';
import { hooksIn } from './hook-manager.ts';
import { additionTo, preCommitEntry, preCommitText } from './hook-texts.ts';
import type { HookName } from './hook-texts.ts';
import { gitlabText, workflowText } from './ci-texts.ts';
import { textAt } from './text-at.ts';
import type { Plan } from './plan.ts';

const hookFile = '.pre-commit-config.yaml';
const workflowFolder = '.github/workflows';
const workflowFile = `${workflowFolder}/canonlint.yml`;
const gitlabFile = '.gitlab-ci.yml';

/**
 * Plans the hook, and the workflow or job: what runs canonlint on pages such as these, with the code of plugins if it must. Both belong
 * to the top of a repository.
 */
export async function planRuns(plan: Plan, pages: readonly string[], runsCode: boolean): Promise<void> {
  const { command: { hook, workflow }, disk: { cwd }, disk, remarks } = plan;
  const repository = repositoryAround(cwd);
  const isTop = repository?.top === cwd;
  if (isTop || hook) await planHook(plan, hookFor(pages), runsCode);
  if (!isTop && !(hook && workflow)) remarks.push(whyNot(repository?.top, hook, workflow));
  if (runsCode) remarks.push('the code of plugins runs in what is written here, since you have allowed it; a plugin that is a package must be installed first');
  const host = isTop ? gitHostOf(repository, disk) : undefined;
  if (host !== undefined || workflow) await planChecksOf(host ?? 'github', plan, runsCode);
  else if (isTop) remarks.push('no workflow is written: neither a remote nor the files tell of GitHub or GitLab; --workflow writes that of GitHub');
}

function whyNot(top: string | undefined, hook: boolean, workflow: boolean): string {
  const what = [...(hook ? [] : ['hook']), ...(workflow ? [] : ['workflow'])].join(' or ');
  return `no ${what} is written: ${top === undefined ? 'this folder is in no git repository' : 'canonlint init writes them at the top of the repository'}`;
}

/** pre-commit knows no type of these pages, so that only a hook that looks at all pages sees them. */
function hookFor(pages: readonly string[]): HookName {
  return pages.some((page) => /\.(?:md\.erb|asc|txt|py)$/i.test(page)) ? 'canonlint-all' : 'canonlint';
}

async function planHook({ disk, files, remarks, additions, confirm }: Plan, hook: HookName, runsCode: boolean): Promise<void> {
  const found = hooksIn(disk.cwd, disk);
  if (found?.hasCanonlint === true) remarks.push(`${found.manager} runs canonlint already`);
  else if (found?.manager === 'pre-commit') additions.push({ file: hookFile, text: preCommitEntry(hook, runsCode) });
  else if (found !== undefined) additions.push(additionTo(found.manager, runsCode));
  else if (await confirm(`Write ${hookFile}, so that pre-commit checks each commit?`)) {
    files.set(hookFile, preCommitText(hook, runsCode));
    remarks.push('commit these files; pre-commit install makes the hook run');
  }
}

async function planChecksOf(host: GitHost, plan: Plan, runsCode: boolean): Promise<void> {
  if (host === 'gitlab') return planFile(gitlabFile, gitlabText(runsCode), 'Write $, so that GitLab checks each merge request?', [gitlabFile], plan);
  const { disk } = plan;
  const workflows = [...disk.namesIn(join(disk.cwd, workflowFolder))].filter((name) => /\.ya?ml$/i.test(name)).map((name) => `${workflowFolder}/${name}`);
  return planFile(workflowFile, workflowText(runsCode), 'Write $, so that GitHub checks each pull request?', workflows.toSorted(), plan);
}

/** Plans a file, unless one of those that could do its work does, or it is there already. */
async function planFile(file: string, text: string, question: string, others: readonly string[], plan: Plan): Promise<void> {
  const { disk, files, remarks, additions, confirm } = plan;
  const running = others.find((other) => textAt(join(disk.cwd, other), disk).includes('canonlint'));
  if (running !== undefined) remarks.push(`${running} runs canonlint already`);
  else if (isInTheWay(file, plan)) additions.push({ file, text });
  else if (await confirm(question.replace('$', file))) files.set(file, text);
}

/** Whether a file cannot be made, since it or a file in the place of one of its folders is there. */
function isInTheWay(file: string, { disk }: Plan): boolean {
  const parts = file.split('/');
  const folders = parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'));
  return disk.exists(join(disk.cwd, file)) || folders.some((folder) => disk.exists(join(disk.cwd, folder)) && disk.kindOf(join(disk.cwd, folder)) !== 'folder');
}
