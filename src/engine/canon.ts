import { defaultCanon, loadCanon } from '../canon/index.ts';
import type { Config } from '../config/config.ts';
import type { Canon } from '../model.ts';
import { factsOf } from './page-facts.ts';
import type { Listener } from './listener.ts';
import { readNamed } from './workspace/read-named.ts';
import type { Workspace } from './workspace/workspace.ts';

/** The canon of a run: named in the request, else in the configuration, else the default. Warns of a former name. */
export function canonFor(
  named: string | undefined, config: Config, workspace: Workspace, { warn }: Listener = {},
): Promise<Canon> {
  const { cwd, toolkit: { formats, canons: shipped } } = workspace;
  const sources = {
    read: (path: string, from: string) => readNamed(path, from, workspace),
    factsOf: (page: Parameters<typeof factsOf>[0]) => factsOf(page, formats),
    shipped,
    warn,
  };
  if (named !== undefined) return loadCanon(named, { from: cwd, ...sources });
  const { canon = defaultCanon, folder: from, canonAt: at } = config;
  return loadCanon(canon, { from, at, ...sources });
}
