import type { Toolkit } from '../../engine/index.ts';
import { toolkitRunning } from '../toolkit.ts';
import type { CodeChoice } from './arguments/command.ts';
import type { Host } from './host.ts';

/** What a command works with; plugins run if the command line or the environment allows it. */
export function toolkitOf({ allowPlugins }: CodeChoice, { env, importModule }: Pick<Host, 'env' | 'importModule'>): Toolkit {
  return toolkitRunning(allowPlugins || env['CANONLINT_ALLOW_PLUGINS'] === '1', importModule);
}
