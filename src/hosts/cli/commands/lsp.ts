import { UserError } from '../../../text/user-error.ts';
import type { ExitStatus } from '../../exit-status.ts';
import { serve } from '../../lsp/server/server.ts';
import { cachePlaceFor } from '../../cache-place.ts';
import { toolkitOf } from '../toolkit-of.ts';
import type { LspCommand } from '../arguments/command.ts';
import type { Host } from '../host.ts';

/** `canonlint lsp`: serves an editor until it ends. */
export async function serveEditor({ allowPlugins }: LspCommand, host: Host): Promise<ExitStatus> {
  if (host.rawStreams === undefined) throw new UserError('there is no standard input and output for an editor');
  const { input, output } = host.rawStreams();
  const toolkitFor = (allowed: boolean) => toolkitOf({ allowPlugins: allowPlugins || allowed }, host);
  const place = (folder: string) => async () => (await cachePlaceFor({ noCache: false, cacheLocation: undefined }, folder, host.env, host.build))?.();
  return serve({ input, output, toolkitFor, cacheFor: place });
}
