import { matching } from '../../text/patterns.ts';
import { folderOf, memoizeByPath } from '../../disk/paths.ts';
import type { Workspace } from './workspace.ts';
import { pagesUnder } from './listing.ts';
import { moduleAround } from './antora.ts';
import { documentationLanguage } from './documentation-language.ts';
import { documentationRoot } from './documentation-root.ts';
import { editionAround } from './editions.ts';
import { filesBeside } from './files-beside.ts';
import { excludedFrom, pathIn } from './selection.ts';
import type { Project } from './selection.ts';
import { sphinxConfiguration } from './sphinx-configuration.ts';
import { serviceNames } from './service-names.ts';
import type { ReadError } from '../../disk/read-error.ts';

/** The pages of one service. */
export interface ServiceFiles {
  readonly name: string;
  /**
   * The folder of its documentation, relative to the working folder; the page itself if it stands alone; the folder of
   * the configuration if that names the service.
   */
  readonly root: string;
  /** The folder of the whole documentation, if `root` holds one version or language of it. */
  readonly documentation?: string;
  /** The language of its documentation, in ISO 639-1; undefined if its folder does not tell. */
  readonly language?: string;
  /** Sorted; relative to the working folder, with forward slashes. */
  readonly files: readonly string[];
  /** Files that may be the specification of a page that stands alone, as `files`; absent if there is none. */
  readonly beside?: readonly string[];
}

/** Services with all their pages, and what could not be read to find them. */
export interface WholeServices {
  readonly services: readonly ServiceFiles[];
  readonly readErrors: readonly ReadError[];
}

/**
 * Groups pages by service: as configured; else by the nearest folder above with the configuration of a documentation
 * generator; else by the nearest folder with an index page or a table of contents, and the top of the unbroken chain of
 * such folders. Versions and languages side by side are services of their own, as are several modules of one component, as is any other page. Sorted by
 * root and name.
 */
export function servicesOf(files: readonly string[], project: Project, workspace: Workspace): readonly ServiceFiles[] {
  return named(grouped(files, serviceOfPageIn(project, workspace), workspace), project, workspace);
}

/**
 * The services of pages, each with all its pages on disk: the facts of a service do not depend on which pages are
 * named. Excluded pages do not count, unless they are in `files`.
 */
export function wholeServicesOf(files: readonly string[], project: Project, workspace: Workspace): WholeServices {
  const last = lastFound.get(workspace);
  if (last?.project === project && last.files.length === files.length && files.every((file, at) => file === last.files[at])) return last.found;
  const found = wholeServicesNow(files, project, workspace);
  lastFound.set(workspace, { files, project, found });
  return found;
}

/** What was found last in a workspace: a run that is about a whole project asks for its services twice, to choose a canon and to lint them. */
const lastFound = new WeakMap<Workspace, { readonly files: readonly string[]; readonly project: Project; readonly found: WholeServices }>();

function wholeServicesNow(files: readonly string[], project: Project, workspace: Workspace): WholeServices {
  const homeOf = serviceOfPageIn(project, workspace);
  const groups = grouped(files, homeOf, workspace);
  const folders = [...groups.values()].filter(({ home }) => !home.alone).map(({ home }) => home.root);
  const { pages, readErrors } = pagesUnder(folders, workspace);
  const known = new Set(files);
  const isExcluded = excludedFrom(project, workspace);
  for (const page of pages) {
    const file = workspace.nameOf(page);
    if (known.has(file)) continue;
    const group = groups.get(keyOf(homeOf(page)));
    if (group === undefined || isExcluded(page)) continue;
    known.add(file);
    group.files.push(file);
  }
  return { services: named(groups, project, workspace), readErrors };
}

/** The service that a page belongs to. */
interface PageService {
  readonly root: string;
  /** The folder of the whole documentation, if `root` holds one edition of it. */
  readonly documentation?: string;
  readonly name?: string;
  readonly alone: boolean;
}

/** Equal for pages of one service. */
function keyOf({ root, name }: PageService): string {
  return name === undefined ? root : `service ${name}`; // a root is an absolute path
}

interface Group {
  readonly home: PageService;
  /** Relative to the working folder. */
  readonly files: string[];
}

function grouped(files: readonly string[], homeOf: (page: string) => PageService, workspace: Workspace): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const file of new Set(files)) {
    const home = homeOf(workspace.pathOf(file));
    const key = keyOf(home);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { home, files: [file] });
    else group.files.push(file);
  }
  return groups;
}

function named(groups: ReadonlyMap<string, Group>, project: Project, workspace: Workspace): readonly ServiceFiles[] {
  const besideOf = filesBeside(project, workspace);
  const homes = Array.from(groups.values(), ({ home }) => home);
  const given = new Set(homes.flatMap(({ name }) => name ?? []));
  const names = serviceNames(homes.filter(({ name }) => name === undefined).map(({ root }) => root), given, workspace);
  return Array.from(groups.values(), ({ home, files }): ServiceFiles => {
    const language = home.alone ? undefined : documentationLanguage(home.root, workspace);
    const beside = home.alone ? besideOf(home.root) : [];
    return {
      name: home.name ?? names.get(home.root)!,
      root: workspace.nameOf(home.root),
      ...(home.documentation !== undefined && { documentation: workspace.nameOf(home.documentation) }),
      ...(language !== undefined && { language }),
      files: files.toSorted(),
      ...(beside.length > 0 && { beside }),
    };
  }).toSorted((one, other) => ordered(one.root, other.root) || ordered(one.name, other.name));
}

function ordered(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Whether a Sphinx project is the API reference of one service with all its versions (OpenStack's os-api-ref). */
function documentsOneService(root: string, workspace: Workspace): boolean {
  return /["']os_api_ref["']/.test(sphinxConfiguration(root, workspace));
}

function serviceOfPageIn(project: Project, workspace: Workspace): (page: string) => PageService {
  const services = Object.entries(project.services).map(([name, patterns]) => ({ name, has: matching(patterns) }));
  const homeIn = memoizeByPath((folder: string): PageService | 'none' => {
    const root = documentationRoot(folder, workspace);
    if (root === undefined) return 'none';
    const edition = editionAround(folder, root, workspace) ?? moduleAround(folder, root, workspace);
    if (edition === undefined || documentsOneService(root, workspace)) return { root, alone: false };
    return { root: edition, documentation: root, alone: false };
  });
  return (page) => {
    const path = services.length === 0 ? '' : pathIn(project, page);
    const service = services.find(({ has }) => has(path));
    if (service !== undefined) {
      return { root: project.folder, name: service.name, alone: false };
    }
    const home = homeIn(folderOf(page));
    return home === 'none' ? { root: page, alone: true } : home;
  };
}
