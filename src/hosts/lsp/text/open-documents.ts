import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import type { OverlaidText } from '../../../disk/overlay-disk.ts';
import { changedText } from './changed-text.ts';
import type { PositionEncoding } from './encoding.ts';
import { pathOfAddress } from './file-address.ts';

/** A file as it is open in the editor. */
export interface OpenDocument {
  /** Its address as the client writes it. */
  readonly uri: string;
  readonly path: string;
  readonly version: number;
  readonly text: string;
}

/** The files that are open in the editor, by absolute path. What was never saved has no path, and is not read. */
export class OpenDocuments {
  readonly #encoding: PositionEncoding;
  readonly #encodingOnDisk: (path: string) => OverlaidText['encoding'];
  readonly #documents = new Map<string, OpenDocument>();
  readonly #texts = new Map<string, OverlaidText>();

  /** `encodingOnDisk` tells how the file at a path is written, of which its editor tells nothing. */
  constructor(encoding: PositionEncoding, encodingOnDisk: (path: string) => OverlaidText['encoding']) {
    this.#encoding = encoding;
    this.#encodingOnDisk = encodingOnDisk;
  }

  /** The texts for a disk. */
  get texts(): ReadonlyMap<string, OverlaidText> {
    return this.#texts;
  }

  get all(): Iterable<OpenDocument> {
    return this.#documents.values();
  }

  at(path: string): OpenDocument | undefined {
    return this.#documents.get(path);
  }

  /** Takes a file that was opened; its path, if it has one. */
  open({ uri, version, text }: TextDocumentItem): string | undefined {
    const path = pathOfAddress(uri);
    if (path !== undefined) this.#set({ uri, path, version, text }, this.#encodingOnDisk(path));
    return path;
  }

  /** Takes changes of an open file; its path, if it has one. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): string | undefined {
    const path = pathOfAddress(uri);
    const document = path === undefined ? undefined : this.#documents.get(path);
    if (path === undefined || document === undefined) return undefined;
    const text = changedText(document.text, changes, this.#encoding);
    this.#set({ ...document, version, text }, this.#texts.get(path)!.encoding); // every open file has a text
    return path;
  }

  /** Forgets a file that was closed; what it was, if it was open. */
  close(uri: string): OpenDocument | undefined {
    const path = pathOfAddress(uri);
    const document = path === undefined ? undefined : this.#documents.get(path);
    if (document === undefined) return undefined;
    this.#documents.delete(document.path);
    this.#texts.delete(document.path);
    return document;
  }

  #set(document: OpenDocument, encoding: OverlaidText['encoding']): void {
    const { path, text } = document;
    const byteOrderMark = text.startsWith('\uFEFF');
    this.#documents.set(path, document);
    this.#texts.set(path, { source: byteOrderMark ? text.slice(1) : text, byteOrderMark, encoding });
  }
}
