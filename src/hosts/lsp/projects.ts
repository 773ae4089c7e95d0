import { basename, dirname } from 'node:path';
import { nodeDisk } from '../../disk/index.ts';
import type { Disk } from '../../disk/index.ts';
import { overlayDisk } from '../../disk/overlay-disk.ts';
import type { OverlaidText } from '../../disk/overlay-disk.ts';
import { memoizeByPath, within } from '../../disk/paths.ts';
import { mayConfigure } from '../../engine/config-names.ts';
import { findConfig } from '../../engine/find-config.ts';
import { plainRequest } from '../../engine/index.ts';
import type { Toolkit } from '../../engine/index.ts';
import { UserError } from '../../text/user-error.ts';
import type { FindCache } from '../../engine/run-cache.ts';
import type { ProjectPlace } from '../../engine/live/place.ts';
import { Project } from '../../engine/live/project.ts';

/** Finds what earlier runs from a working folder have kept. */
export type CacheFor = (folder: string) => FindCache | undefined;

/** The projects of an editor: one for each of its folders, one for each further configuration below, and one for a file that lies in none. */
export class Projects {
  readonly #texts: ReadonlyMap<string, OverlaidText>;
  readonly #toolkit: Toolkit;
  readonly #cacheFor: CacheFor;
  readonly #byKey = new Map<string, Project>();
  #folders: readonly string[];
  #configIn = configFinder(new Map());

  /** `folders` are those of the editor, absolute; `texts` stand before files on disk, by absolute path. */
  constructor(folders: readonly string[], texts: ReadonlyMap<string, OverlaidText>, toolkit: Toolkit, cacheFor: CacheFor = () => undefined) {
    this.#folders = folders;
    this.#cacheFor = cacheFor;
    this.#texts = texts;
    this.#toolkit = toolkit;
    this.#configIn = configFinder(texts);
  }

  /** All that were asked for so far. */
  get all(): readonly Project[] {
    return [...this.#byKey.values()];
  }

  /** The folders of the editor, absolute. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /** The projects of the folders of the editor. */
  get ofFolders(): readonly Project[] {
    return this.#folders.map((folder) => this.#projectAt({ folder, at: [folder], paths: [], choices }));
  }

  /** The project of the file at a path. */
  of(path: string): Project {
    return this.#projectAt(this.#placeOf(path));
  }

  /** Takes note of folders that the editor has now. */
  openFolders(folders: readonly string[]): void {
    this.#folders = folders;
    this.#byKey.clear();
  }

  /** Takes note of a file that changed, or that is new or gone. */
  changed(path: string, isThere: 'as before' | 'new or gone'): void {
    if (mayConfigure(basename(path))) this.#configIn = configFinder(this.#texts);
    for (const project of this.#byKey.values()) project.changed(path, isThere);
  }

  /** Forgets what was only read for a file that was closed. */
  closed(path: string): void {
    for (const [key, { place }] of this.#byKey) if (place.paths.includes(path)) this.#byKey.delete(key);
  }

  #placeOf(path: string): ProjectPlace {
    const [folder] = this.#folders.filter((each) => within(each, path)).toSorted((one, other) => other.length - one.length);
    const config = this.#configIn(dirname(path));
    if (folder === undefined) return { folder: config === none ? dirname(path) : dirname(config), at: [dirname(path)], paths: [path], choices };
    if (config === none || config === this.#configIn(folder)) return { folder, at: [folder], paths: [], choices };
    return { folder, at: [dirname(config)], paths: [dirname(config)], choices };
  }

  #projectAt(place: ProjectPlace): Project {
    const key = JSON.stringify([place.folder, place.at, place.paths]);
    const project = this.#byKey.get(key) ?? new Project(place, this.#diskIn(place), this.#toolkit, this.#cacheFor(place.folder));
    this.#byKey.set(key, project);
    return project;
  }

  #diskIn({ folder, paths }: ProjectPlace): Disk {
    return overlayDisk(nodeDisk(folder, paths), this.#texts);
  }
}

/** In an editor, the configuration decides. */
const choices = plainRequest;

/** No configuration, or two in one folder: whoever reads it tells. */
const none = '';

/** Finds the configuration file for a folder. */
function configFinder(texts: ReadonlyMap<string, OverlaidText>): (folder: string) => string {
  return memoizeByPath((folder) => {
    try {
      return findConfig([folder], overlayDisk(nodeDisk(folder), texts)) ?? none;
    } catch (error) {
      if (error instanceof UserError) return none;
      throw error;
    }
  });
}
