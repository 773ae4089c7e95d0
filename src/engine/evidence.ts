import type { Cache } from '../cache/index.ts';
import type { Config } from '../config/config.ts';
import { nameOf } from '../disk/paths.ts';
import type { PageFacts, Service } from '../model.ts';
import { intern } from '../text/intern.ts';
import type { EqualPages } from './threads/equal-pages.ts';
import type { Input } from './input.ts';
import { noProgress } from './listener.ts';
import type { Listener } from './listener.ts';
import { pagesBehind } from './kept-facts.ts';
import type { Saying } from './known-canon.ts';
import { projectFiles } from './project.ts';
import { equalPagesAmong, pagesIn, readService } from './read-services.ts';
import type { HeldPages, KnownFacts, ReadMeans } from './read-services.ts';
import type { SpecificationsBeside } from './specifications-beside.ts';
import { tuneFor } from './threads/v8-tuning.ts';
import { wholeServicesOf } from './workspace/services.ts';
import type { ServiceFiles } from './workspace/services.ts';
import type { Workspace } from './workspace/workspace.ts';

/** What the pages of a project say, to choose its canon by. */
export interface Evidence {
  /** The services of the project, with their lists of what codes mean. */
  readonly services: readonly Service[];
  /** The facts of pages that need not be read again. */
  readonly known: KnownFacts;
  /** What each of them says, for the cache of the run; empty without one. */
  readonly sayings: readonly Saying[];
}

async function heldPages(count: number, equal: EqualPages | undefined): Promise<HeldPages> {
  return count > manyPages ? new (await import('./threads/held-facts.ts')).HeldFacts(equal) : new FewPages();
}

/** The facts of so many pages take some 20 MB as they are. */
const manyPages = 1000;

class FewPages extends Map<string, PageFacts> implements HeldPages {
  hold(pages: readonly PageFacts[]): void {
    for (const page of pages) this.set(page.file, page);
  }
}

/** Specifications say nothing of the words for codes. */
const noSpecifications: SpecificationsBeside = () => [];

/** The services of the project that a run belongs to, which may be more than the run reports on. */
export function servicesOfProject(paths: readonly string[], files: readonly string[], config: Config, workspace: Workspace): readonly ServiceFiles[] {
  return wholeServicesOf([...new Set([...projectFiles(paths, config, workspace), ...files])], config, workspace).services;
}

/**
 * Reads the project that a run belongs to. Pages that cannot be read are left
 * out; the run itself reports them.
 */
export async function evidenceFor(
  paths: readonly string[], input: Pick<Input, 'files' | 'read'>, config: Config, workspace: Workspace, listener: Listener,
): Promise<Evidence> {
  return evidenceIn(servicesOfProject(paths, input.files, config, workspace), input, config, workspace, listener);
}

/** Reads the services of a project, as far as neither a cache nor `before` knows them. */
export async function evidenceIn(
  found: readonly ServiceFiles[], { read }: Pick<Input, 'read'>, config: Config, workspace: Workspace, listener: Listener, cache?: Cache, before?: KnownFacts,
): Promise<Evidence> {
  tuneFor(pagesIn(found));
  const { formats } = workspace.toolkit;
  const equal = await equalPagesAmong(pagesIn(found), () => found.flatMap(({ files }) => files));
  const known = await heldPages(pagesIn(found), equal);
  const nameInProject = namesIn(config, workspace);
  const progress = listener.reading?.(pagesIn(found)) ?? noProgress;
  // only a run with a cache needs digests
  const wordsOf = cache && (await import('./words-of-service.ts')).wordsOf;
  let begun = 0;
  const means: ReadMeans = { read, formats, step: () => progress.tell(++begun), specificationsOf: noSpecifications, known: before, cache, equal };
  const services: Service[] = [];
  const sayings: Saying[] = [];
  try {
    for (const each of found) {
      const { service } = await readService(each, means);
      known.hold(service.pages);
      const evidence = evidenceOf(service, nameInProject);
      services.push(withSharedTexts(evidence));
      if (cache !== undefined && wordsOf !== undefined) sayings.push({ service: each, words: wordsOf(evidence), files: pagesBehind(each, cache.pagesOf(each)) });
    }
  } finally {
    progress.done();
  }
  return { services, known, sayings };
}

/** A service whose equal texts are one string, also where they come from JSON, which has another one each time: all services are held until a canon is chosen. */
function withSharedTexts(service: Service): Service {
  for (const { file, statusLists } of service.pages) for (const list of statusLists) shareTexts(list, file);
  return service;
}

/** The name of the page stands at each place of it. */
function shareTexts(data: object, file: string): void {
  for (const [key, value] of Object.entries(data) as readonly (readonly [string, unknown])[]) {
    if (typeof value === 'string') Object.assign(data, { [key]: value === file ? file : intern(value) });
    else if (typeof value === 'object' && value !== null) shareTexts(value, file);
  }
}

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
