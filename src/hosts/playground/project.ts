import { autoCanon } from '../../canon/index.ts';
import { defaultConfig } from '../../config/default-config.ts';
import { withSeverities } from '../../config/severities.ts';
import { severityNamed } from '../../config/severity-word.ts';
import type { SeverityWord } from '../../config/severity-word.ts';
import { memoryDisk } from '../../disk/memory-disk.ts';
import { canonFor } from '../../engine/canon.ts';
import { inputFor } from '../../engine/input.ts';
import { plainRequest } from '../../engine/lint-request.ts';
import type { LintRun } from '../../engine/lint-run.ts';
import { readServices } from '../../engine/read-services.ts';
import type { Toolkit } from '../../engine/toolkit.ts';
import { workspaceOn } from '../../engine/workspace/workspace.ts';
import { formatFor } from '../../formats/format.ts';

/** Pages and what they are compared with, as somebody has them open. Plain data: it goes to the worker, and into links. */
export interface Project {
  readonly pages: readonly OpenPage[];
  /** The name of a shipped canon, `auto`, `canon.yaml` for `canonText`, or the name of a page that is the model. */
  readonly canon: string;
  /** A canon file of one's own; it is kept while another canon is chosen. */
  readonly canonText: string;
  /** The severities that differ from the default, by the names of rules. */
  readonly rules: Readonly<Record<string, SeverityWord>>;
}

/** A page by its name relative to the project, which tells its markup and its service. */
export interface OpenPage {
  readonly name: string;
  readonly text: string;
}

/** The file of a canon of one's own. */
export const canonFile = 'canon.yaml';

/** A folder that is not the root of a disk, so that it is a project of its own. */
const folder = '/project';

/** Reads a project as a run of the command line reads a folder with these files. Throws a `UserError` for what cannot be done. */
export async function runOn({ pages, canon: name, canonText, rules }: Project, toolkit: Toolkit): Promise<LintRun> {
  const files = new Map(pages.map((page) => [page.name, page.text]));
  files.set(canonFile, canonText);
  const severities = new Map(Object.entries(rules).map(([rule, word]) => [rule, severityNamed(word) ?? 'error']));
  const include = includedIn(pages, toolkit);
  const config = { ...withSeverities(defaultConfig(folder), severities), include };
  const workspace = workspaceOn(memoryDisk(files, folder), toolkit);
  const named = name === autoCanon || Object.hasOwn(toolkit.canons, name) ? name : `./${name}`;
  const request = { ...plainRequest, canon: named, wants: { services: true, fixes: true } };
  const input = await inputFor(request, config, workspace, {});
  const { canon, known } = await canonFor({ named, paths: [], input }, config, workspace);
  const reading = await readServices(input, config, workspace, {}, known);
  return { request, input, reading, context: { canon, config, cwd: folder, inline: true }, workspace, listener: {} };
}

/** Programs are pages only where a pattern names them; they are here, since somebody has opened them. */
function includedIn(pages: readonly OpenPage[], { formats }: Toolkit): readonly string[] {
  const onDemand = formats.filter((format) => format.onDemand === true && pages.some(({ name, text }) => formatFor(name, formats, () => text) === format));
  return onDemand.length === 0 ? [] : ['*', ...onDemand.flatMap(({ extensions }) => extensions.map((extension) => `*${extension}`))];
}
