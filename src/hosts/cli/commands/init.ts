import { lstatSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { registry } from '../../../canon/index.ts';
import { defaultConfig } from '../../../config/default-config.ts';
import { nodeDisk } from '../../../disk/index.ts';
import { canonFor } from '../../../engine/canon.ts';
import { workspaceOn } from '../../../engine/workspace/workspace.ts';
import { UserError } from '../../../text/user-error.ts';
import type { InitCommand } from '../arguments/command.ts';
import type { ExitStatus } from '../../exit-status.ts';
import { toolkit } from '../../toolkit.ts';
import { listenerOn } from '../output/listener.ts';
import { reportReadErrors } from '../output/read-errors.ts';
import type { Host } from '../host.ts';
import { configText, hookText, workflowText } from './init-files.ts';
import { canonProposed } from './proposal.ts';

const configFile = 'canonlint.yaml';
const canonFile = 'canon.yaml';
const hookFile = '.pre-commit-config.yaml';
const workflowFile = '.github/workflows/canonlint.yml';

/**
 * `canonlint init`: writes a configuration; with `--infer` also a proposed canon; with `--hook` and `--workflow` also
 * the files that run canonlint. A hook or workflow that exists already is printed instead. Overwrites nothing.
 */
export async function init({ hook, workflow, infer }: InitCommand, host: Host): Promise<ExitStatus> {
  const { cwd, stderr } = host;
  const wanted = infer ? [configFile, canonFile] : [configFile];
  const there = wanted.find((file) => exists(resolve(cwd, file)));
  if (there !== undefined) throw new UserError(`${there} exists already`, 'canonlint init overwrites nothing');
  const proposed = infer ? await canonProposed({ paths: [], facts: false }, 'canon', { config: defaultConfig(cwd), toolkit }, host) : undefined;
  if (proposed !== undefined) await write(canonFile, proposed.text, host);
  const canon = infer ? canonFile : await canonToName(host);
  await write(configFile, configText(canon, toolkit.rules), host);
  if (hook) await writeOrPrint(hookFile, hookText, host);
  if (workflow) await writeOrPrint(workflowFile, workflowText, host);
  if (proposed === undefined) return 0;
  stderr.write(`canonlint: ${canonFile} is a proposal, ${proposed.votes}: read it before you rely on it\n`);
  return reportReadErrors(proposed.reading, stderr);
}

/** The shipped canon for which the pages speak. A consensus has no name: it has to be written down first. */
async function canonToName(host: Host): Promise<string> {
  const { cwd, stderr } = host;
  const workspace = workspaceOn(nodeDisk(cwd), toolkit);
  const input = { files: [], read: workspace.disk.readPage };
  const { canon: { name, choice } } = await canonFor({ named: undefined, paths: [], input }, defaultConfig(cwd), workspace, listenerOn(host));
  if (choice?.by !== 'consensus') return name;
  stderr.write(`canonlint: ${choice.why}: canonlint init --infer writes that down as ${canonFile}\n`);
  return registry;
}

async function writeOrPrint(file: string, text: string, host: Host): Promise<void> {
  const { cwd, stdout, stderr } = host;
  if (!exists(resolve(cwd, file))) {
    await write(file, text, host);
    return;
  }
  stderr.write(`canonlint: ${file} exists already; this belongs into it:\n`);
  stdout.write(text);
}

/** Whether something exists at a path, even a broken link; if that is unknown, writing reports why. */
function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

async function write(file: string, text: string, { cwd, stderr }: Host): Promise<void> {
  const writer = await nodeDisk(cwd).writer();
  writer.makeFolder(dirname(file));
  await writer.writeFile(file, text);
  stderr.write(`canonlint: ${file} written\n`);
}
