import { lstatSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { rules } from '../../rules/index.ts';
import { defaultCanon } from '../canon/index.ts';
import { defaultConfig } from '../config/config.ts';
import { unreadable } from '../files/trouble.ts';
import { UserError } from '../text/user-error.ts';
import type { InitCommand } from './command.ts';
import type { ExitStatus } from './exit-status.ts';
import { troublesTold } from './facts.ts';
import { configText, hookText } from './init-files.ts';
import { canonProposed } from './proposal.ts';
import type { Surroundings } from './surroundings.ts';

const configFile = 'canonlint.yaml';
const canonFile = 'canon.yaml';
const hookFile = '.pre-commit-config.yaml';

/**
 * `canonlint init`: writes a configuration, and with `--infer` a canon by vote beside it; with `--hook` the
 * hook, which goes to the standard output where there are other hooks already. Overwrites nothing.
 */
export async function init({ hook, infer }: InitCommand, surroundings: Surroundings): Promise<ExitStatus> {
  const { cwd, stdout, stderr } = surroundings;
  const wanted = infer ? [configFile, canonFile] : [configFile];
  const there = wanted.find((file) => stands(resolve(cwd, file)));
  if (there !== undefined) throw new UserError(`${there} exists already`, 'canonlint init overwrites nothing');
  const proposed = infer ? await canonProposed([], 'canon', defaultConfig(cwd), surroundings) : undefined;
  if (proposed !== undefined) await write(canonFile, proposed.text, surroundings);
  await write(configFile, configText(infer ? canonFile : defaultCanon, rules), surroundings);
  if (hook && !stands(resolve(cwd, hookFile))) await write(hookFile, hookText, surroundings);
  else if (hook) {
    stderr.write(`canonlint: ${hookFile} exists already; this belongs into it:\n`);
    stdout.write(hookText);
  }
  if (proposed === undefined) return 0;
  stderr.write(`canonlint: ${canonFile} is a proposal, ${proposed.votes}: read it before you rely on it\n`);
  return troublesTold(proposed.reading, stderr);
}

/** Whether something stands at a path, be it a link to nowhere. */
function stands(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

async function write(file: string, text: string, { cwd, stderr }: Surroundings): Promise<void> {
  try {
    await writeFile(resolve(cwd, file), text, { flag: 'wx' });
  } catch (error) {
    throw new UserError(`cannot write ${file}: ${unreadable(error).replace('cannot be read: ', '')}`);
  }
  stderr.write(`canonlint: ${file} written\n`);
}
