import type { Config } from '../config/config.ts';
import { nameOf } from '../disk/paths.ts';
import type { PageFacts, Service } from '../model.ts';
import type { Input } from './input.ts';
import { noProgress } from './listener.ts';
import type { Listener } from './listener.ts';
import { projectFiles } from './project.ts';
import { pagesIn, readService } from './read-services.ts';
import type { KnownFacts, ReadMeans } from './read-services.ts';
import { noCache } from './run-cache.ts';
import type { RunCache } from './run-cache.ts';
import type { SpecificationsBeside } from './specifications-beside.ts';
import { wholeServicesOf } from './workspace/services.ts';
import type { Workspace } from './workspace/workspace.ts';

/** What the pages of a project say, to choose its canon by. */
export interface Evidence {
  /** The services of the project, with their lists of what codes mean. */
  readonly services: readonly Service[];
  /** The facts of pages that need not be read again. */
  readonly known: KnownFacts;
}

/** Specifications say nothing of the words for codes. */
const noSpecifications: SpecificationsBeside = () => [];

/**
 * Reads the project that a run belongs to, which may be more than the run reports on. Pages that cannot be read are left
 * out; the run itself reports them.
 */
export async function evidenceFor(
  paths: readonly string[], input: Pick<Input, 'files' | 'read'>, config: Config, workspace: Workspace, listener: Listener, openCache: RunCache = noCache,
): Promise<Evidence> {
  const files = [...new Set([...projectFiles(paths, config, workspace), ...input.files])];
  const { services: found } = wholeServicesOf(files, config, workspace);
  const cache = (await openCache(pagesIn(found)))?.cache;
  const known = new Map<string, PageFacts>();
  const nameInProject = namesIn(config, workspace);
  const progress = listener.reading?.(pagesIn(found)) ?? noProgress;
  let begun = 0;
  try {
    const services: Service[] = [];
    const means: ReadMeans = { read: input.read, formats: workspace.toolkit.formats, step: () => progress.tell(++begun), specificationsOf: noSpecifications, cache };
    for (const each of found) {
      const { service } = await readService(each, means);
      if (known.size < mostKnown) for (const page of service.pages) known.set(page.file, page);
      services.push(evidenceOf(service, nameInProject));
    }
    cache?.save();
    return { services, known };
  } finally {
    progress.done();
  }
}

/** The facts of as many pages take about 50 MB; what is beyond is read again. */
const mostKnown = 5_000;

/** What a service says about codes in general, with names as a project has them. */
export function evidenceOf({ name, root, pages }: Service, nameInProject: (name: string) => string): Service {
  return { name, ...root !== undefined && { root: nameInProject(root) }, pages: pages.map((page) => withoutOperations(page, nameInProject(page.file))) };
}

/** Names relative to the folder of the configuration, so that the evidence is the same from wherever the run starts. */
export function namesIn({ file, folder }: Config, { cwd, pathOf }: Workspace): (name: string) => string {
  return file === undefined || folder === cwd ? (name) => name : (name) => nameOf(pathOf(name), folder);
}

/** What a page says about codes in general, under a name. */
function withoutOperations(facts: PageFacts, file: string): PageFacts {
  const { language, tables, statusLists } = facts;
  const lists = statusLists.filter(({ scope }) => scope !== 'operation');
  return { file, ...language !== undefined && { language }, tables, statusLists: lists, operations: [], malformed: [] };
}
