import { nodeDisk } from '../../../disk/index.ts';
import { wordFor } from '../../../config/severity-word.ts';
import type { Rule } from '../../../model.ts';
import { padEnd } from '../../../reporters/columns.ts';
import type { Style } from '../../../reporters/index.ts';
import type { RulesCommand } from '../arguments/command.ts';
import type { ExitStatus } from '../../exit-status.ts';
import { setupFor } from '../../../engine/config.ts';
import { styleFor } from '../../output/style.ts';
import { toolkitOf } from '../toolkit-of.ts';
import type { Host } from '../host.ts';
import { linesOf } from './sheet.ts';

/** `canonlint rules`: lists the rules with their severity in this folder. */
export async function listRules(command: RulesCommand, host: Host): Promise<ExitStatus> {
  const { config: { rules: settings }, toolkit: { rules } } = await setupFor({ ...command, paths: [] }, toolkitOf(command, host), nodeDisk(host.cwd));
  const inForce = rules.map((rule) => ({ ...rule, severity: settings[rule.name]?.severity ?? rule.severity }));
  host.stdout.write(listOf(inForce, await styleFor(host, command.colour)));
  return 0;
}

function listOf(listed: readonly Rule[], { colours, width = Infinity }: Style): string {
  const column = Math.max(...listed.map(({ name }) => name.length));
  const paints = { error: colours.red, warning: colours.yellow, off: colours.dim };
  const indent = ' '.repeat(5 + 2 + column + 2);
  return listed.map(({ name, severity, summary }) => {
    const [first = '', ...rest] = linesOf(summary, Math.max(30, width - indent.length));
    const head = `${paints[severity](padEnd(wordFor(severity), 5))}  ${padEnd(name, column)}  ${first}`;
    return [head, ...rest.map((line) => indent + line)].map((line) => `${line}\n`).join('');
  }).join('');
}
