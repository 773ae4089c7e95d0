import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parse } from 'yaml';

/** A workflow command as GitHub's runner reads it. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** The results of a step. */
export interface Step {
  readonly status: number | null;
  readonly commands: readonly WorkflowCommand[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly log: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

const action = parse(readFileSync('action.yml', 'utf8')) as Action;

/** Runs the built action in a folder, with the defaults of action.yml for the inputs that are not given. */
export function step(folder: string, given: Readonly<Record<string, string>> = {}, event?: object): Step {
  const stranger = Object.keys(given).find((name) => !(name in action.inputs));
  if (stranger !== undefined) throw new Error(`action.yml has no input ${stranger}`);
  const inputs = Object.entries(action.inputs)
    .map(([name, input]) => [`INPUT_${name.toUpperCase()}`, given[name] ?? input.default ?? '']);
  const [output, summary] = ['output', 'summary'].map((name) => join(folder, `.github-${name}`)) as [string, string];
  for (const file of [output, summary]) writeFileSync(file, '');
  const eventFile = join(folder, '.github-event');
  writeFileSync(eventFile, JSON.stringify(event ?? {}));
  const ran = spawnSync(process.execPath, [resolve(action.runs.main)], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'], HOME: folder, CI: 'true', GITHUB_ACTIONS: 'true', RUNNER_TEMP: folder,
      GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary, GITHUB_EVENT_PATH: eventFile,
      ...Object.fromEntries(inputs) as Record<string, string>,
    },
  });
  return {
    status: ran.status,
    commands: commandsIn(ran.stdout + ran.stderr),
    outputs: Object.fromEntries(readFileSync(output, 'utf8').split('\n').filter((line) => line !== '').map((line) => line.split('='))) as Record<string, string>,
    summary: readFileSync(summary, 'utf8'),
    log: ran.stdout + ran.stderr,
  };
}

/** The commands in a log, as the runner reads them, also in the old form, which may be anywhere in a line. */
function commandsIn(log: string): readonly WorkflowCommand[] {
  const commands: WorkflowCommand[] = [];
  let token: string | undefined;
  for (const line of log.split(/\r\n|\r|\n/)) {
    if (token !== undefined) {
      if (line.trim() === `::${token}::`) token = undefined;
      continue;
    }
    const command = newForm(line) ?? oldForm(line);
    if (command?.name === 'stop-commands') token = command.message;
    else if (command !== undefined) commands.push(command);
  }
  return commands;
}

function newForm(line: string): WorkflowCommand | undefined {
  const [, head, message] = /^\s*::(.*?)::(.*)$/.exec(line) ?? [];
  if (head === undefined || message === undefined) return undefined;
  const [, name = '', rest = ''] = /^(\S*)\s*(.*)$/.exec(head) ?? [];
  const properties = rest.split(',').filter((each) => each.includes('='))
    .map((each) => [each.slice(0, each.indexOf('=')), decoded(each.slice(each.indexOf('=') + 1))]);
  return { name, properties: Object.fromEntries(properties) as Record<string, string>, message: decoded(message) };
}

function oldForm(line: string): WorkflowCommand | undefined {
  const [, name, message = ''] = /##\[([^\]]*)\](.*)$/.exec(line) ?? [];
  return name === undefined ? undefined : { name, properties: {}, message };
}

function decoded(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
}
