import { basename, dirname } from 'node:path';
import type { Location } from 'vscode-languageserver';
import { nodeDisk } from '../../disk/index.ts';
import type { Toolkit } from '../../engine/index.ts';
import type { Place } from '../../model.ts';
import type { Turns } from './turns.ts';
import type { Project } from '../../engine/live/project.ts';
import { Projects } from './projects.ts';
import type { CacheFor } from './projects.ts';
import type { ProjectView } from '../../engine/live/view.ts';
import type { ServiceFiles } from '../../engine/workspace/services.ts';
import type { PositionEncoding } from './text/encoding.ts';
import { addressOfPath, pathOfAddress } from './text/file-address.ts';
import { OpenDocuments } from './text/open-documents.ts';
import { Positions } from './text/positions.ts';

/** What the client can do, and what its user has chosen. */
export interface ClientChoices {
  readonly encoding: PositionEncoding;
  /** The folders that are open, absolute. */
  readonly folders: readonly string[];
  readonly abilities: ClientAbilities;
}

/** What the client understands of the protocol, beyond what all do. */
export interface ClientAbilities {
  /** Changes of texts that name the version they are for. */
  readonly documentChanges: boolean;
  /** Changes that make a file. */
  readonly createFile: boolean;
  /** Code actions whose changes it asks for later. */
  readonly resolvesEdits: boolean;
  /** Hovers in Markdown. */
  readonly markdown: boolean;
  /** Symbols that hold others. */
  readonly symbolTrees: boolean;
}

/** A page that a request is about. */
export interface OpenPage {
  readonly path: string;
  /** Its name in the project. */
  readonly file: string;
  readonly project: Project;
  readonly view: ProjectView;
  readonly service: ServiceFiles;
  readonly positions: Positions;
}

/** What the server knows while a client is connected. */
export class Session {
  readonly encoding: PositionEncoding;
  readonly documents: OpenDocuments;
  readonly projects: Projects;

  readonly abilities: ClientAbilities;

  constructor({ encoding, folders, abilities }: ClientChoices, toolkit: Toolkit, cacheFor?: CacheFor) {
    this.encoding = encoding;
    this.abilities = abilities;
    this.documents = new OpenDocuments(encoding, encodingOnDisk);
    this.projects = new Projects(folders, this.documents.texts, toolkit, cacheFor);
  }

  /** The page at an address; undefined for a file that is no page of a project. */
  async pageAt(uri: string, pace: Turns): Promise<OpenPage | undefined> {
    const path = pathOfAddress(uri);
    if (path === undefined) return undefined;
    const project = this.projects.of(path);
    const view = await project.view(pace);
    if (view === undefined) return undefined;
    const file = view.nameOf(path);
    const service = await view.serviceOf(file, pace);
    const positions = this.positionsIn(file, view);
    return service === undefined || positions === undefined ? undefined : { path, file, project, view, service, positions };
  }

  /** The positions in a file, as places of the project count it; undefined where it cannot be read. */
  positionsIn(file: string, view: ProjectView): Positions | undefined {
    const page = view.workspace.disk.readPage(file);
    if ('message' in page) return undefined;
    const hasMark = this.documents.at(view.pathOf(file))?.text.startsWith('\uFEFF') === true;
    return new Positions(page.source, this.encoding, hasMark);
  }

  /** Where a place is, for the client. */
  locationOf(place: Place, view: ProjectView): Location {
    return { uri: this.addressOf(view.pathOf(place.file)), range: this.rangeOf(place, view) };
  }

  rangeOf(place: Place, view: ProjectView): Location['range'] {
    if (this.encoding !== 'utf-16' || place.line === 1) {
      const positions = this.positionsIn(place.file, view);
      if (positions !== undefined) return positions.rangeOf(place);
    }
    const { line, column, endLine, endColumn } = place;
    return { start: { line: line - 1, character: column - 1 }, end: { line: endLine - 1, character: endColumn - 1 } };
  }

  /** The address of a file as the client writes it. */
  addressOf(path: string): string {
    return this.documents.at(path)?.uri ?? addressOfPath(path);
  }
}

/** What an editor does not tell: it writes a page in Latin-1 as it has found it. */
function encodingOnDisk(path: string): 'utf-8' | 'latin1' {
  const page = nodeDisk(dirname(path), [path]).readPage(basename(path));
  return 'encoding' in page ? page.encoding : 'utf-8';
}
