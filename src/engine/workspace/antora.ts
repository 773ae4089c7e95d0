import { join, relative, sep } from 'node:path';
import type { Workspace } from './workspace.ts';

/** Whether a folder is a component of Antora: it has modules with pages, whether or not its descriptor stands beside them. */
export function isComponent(folder: string, workspace: Workspace): boolean {
  return modulesOf(folder, workspace).length > 0;
}

/** The module of a component that a folder lies in, where the component has several; each is about something else. */
export function moduleAround(folder: string, component: string, workspace: Workspace): string | undefined {
  const [modules, name] = relative(component, folder).split(sep);
  if (modules !== 'modules' || name === undefined) return undefined;
  return modulesOf(component, workspace).length > 1 ? join(component, modules, name) : undefined;
}

function modulesOf(folder: string, { namesIn }: Workspace): readonly string[] {
  if (!namesIn(folder).has('modules')) return [];
  const modules = join(folder, 'modules');
  return [...namesIn(modules)].toSorted().slice(0, mostModules).filter((name) => namesIn(join(modules, name)).has('pages'));
}

/** As many folders are searched for pages. */
const mostModules = 50;
