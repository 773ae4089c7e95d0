import { isAbsolute } from 'node:path';
import packageJson from '../../../../package.json' with { type: 'json' };
import type { Config } from '../../../config/config.ts';
import type { ServiceFacts } from '../../../facts-file/index.ts';
import { factsText } from '../../../facts-file/print.ts';
import { namesFor } from '../../../engine/workspace/service-names.ts';
import type { Workspace } from '../../../engine/workspace/workspace.ts';
import type { Service } from '../../../model.ts';
import { harmless } from '../../../text/harmless.ts';
import { UserError } from '../../../text/user-error.ts';
import type { Reading } from '../../../engine/read-services.ts';

/** What a facts file contains, and where it goes. */
interface Writing {
  readonly outputFile: string;
  /** A prefix for the names of pages; undefined for none. */
  readonly as: string | undefined;
  readonly reading: Reading;
  /** The pages to report on. */
  readonly reported: ReadonlySet<string>;
  readonly config: Config;
  readonly workspace: Workspace;
}

/** Writes a facts file. Throws a `UserError` if a page cannot have its name. */
export async function writeFacts({ outputFile, as, reading, reported, config, workspace }: Writing): Promise<void> {
  const services = reading.services.map((service) => serviceFactsOf(service, as, config, workspace));
  const file = { writer: packageJson.version, services, reported, readErrors: reading.readErrors };
  const writer = await workspace.disk.writer();
  await writer.writeFile(outputFile, harmless(factsText(file, naming(as)), 'json'));
}

/** A service with all candidates for its name, since the other services are not known yet. */
function serviceFactsOf({ name, root = name, pages }: Service, as: string | undefined, config: Config, workspace: Workspace): ServiceFacts {
  const full = workspace.pathOf(root);
  const configured = full === config.folder && Object.hasOwn(config.services, name);
  return { root, names: configured ? [name] : namesFor(full, workspace, as), configured, pages };
}

/** The name of each page in the file. */
function naming(as: string | undefined): (file: string) => string {
  if (as === undefined) return (file) => file;
  return (file) => {
    if (file === '.') return as;
    if (!/^\.\.(?:\/|$)/.test(file) && !isAbsolute(file)) return `${as}/${file}`;
    throw new UserError(`${file} lies outside the working folder, so --as has no name for it`,
      'start canonlint in the top folder of the repository');
  };
}
