import { exampleCanon } from '../../../canon/index.ts';
import { nodeDisk } from '../../../disk/index.ts';
import { exampleIn } from '../../../formats/index.ts';
import type { Page, Rule } from '../../../model.ts';
import type { ExplainCommand } from '../arguments/command.ts';
import type { ExitStatus } from '../../exit-status.ts';
import { canonFor, loadedCanon } from '../../../engine/canon.ts';
import { setupFor, unknownRule } from '../../../engine/config.ts';
import { loadReading } from '../../../engine/page-facts.ts';
import { workspaceOn } from '../../../engine/workspace/workspace.ts';
import { styleFor } from '../../output/style.ts';
import { listenerOn } from '../output/listener.ts';
import { toolkitOf } from '../toolkit-of.ts';
import type { Toolkit } from '../../../engine/index.ts';
import type { Host } from '../host.ts';
import { codeText } from './explain-code.ts';
import { ruleText } from './explain-rule.ts';

/** `canonlint explain <rule|code>`: explains a rule, or the canon's entry for a code. */
export async function explain(command: ExplainCommand, host: Host): Promise<ExitStatus> {
  const { topic, canon, colour } = command;
  const { cwd, stdout } = host;
  const style = await styleFor(host, colour);
  const disk = nodeDisk(cwd);
  const { config, toolkit } = await setupFor({ ...command, paths: [] }, toolkitOf(command, host), disk);
  const { rules, formats } = toolkit;
  const workspace = workspaceOn(disk, toolkit);
  if (/^\d+$/.test(topic)) {
    const input = { files: [], read: workspace.disk.readPage };
    const ofRun = await canonFor({ named: canon, paths: [], input }, config, workspace, listenerOn(host));
    stdout.write(codeText(Number(topic), ofRun.canon, style));
    return 0;
  }
  const rule = rules.find(({ name }) => name === topic);
  if (rule === undefined) throw unknownRule(topic, rules.map(({ name }) => name));
  const pages = await exampleOf(rule, formats);
  stdout.write(ruleText(rule, pages, await loadedCanon(exampleCanon, { from: cwd }, workspace), style));
  return 0;
}

/** The example of a rule in the first format that can render it. */
async function exampleOf({ example }: Rule, formats: Toolkit['formats']): Promise<readonly Page[]> {
  for (const format of formats) {
    const pages = await exampleIn(format, example);
    if (pages.length === 0) continue;
    await loadReading(pages.map(({ file }) => file), formats);
    return pages;
  }
  return [];
}
