import { Buffer } from 'node:buffer';
import process from 'node:process';

/** A file, link or submodule that an index names. */
export interface IndexEntry {
  /** Relative to the top of the working tree, with forward slashes. */
  readonly path: string;
  /** Its object, if a sparse checkout leaves it out. */
  readonly leftOut?: string;
}

/**
 * The entries of an index (gitformat-index, versions 2 to 4) as git has written it, in its order. Undefined where only git can tell: the checksum does not
 * hold, as in a repository with SHA-256, or the file draws on others (a split index) or names whole folders (a sparse index).
 */
export function entriesOfIndex(bytes: Buffer): readonly IndexEntry[] | undefined {
  const end = bytes.length - checksumLength;
  if (end < headLength || bytes.toString('latin1', 0, 4) !== 'DIRC' || !hasChecksum(bytes, end)) return undefined;
  const version = bytes.readUInt32BE(4);
  if (version < 2 || version > 4) return undefined;
  const reader = new EntryReader(bytes.subarray(0, end), version === 4);
  const entries: IndexEntry[] = [];
  for (let left = bytes.readUInt32BE(8); left > 0; left--) {
    const entry = reader.next();
    if (entry === undefined) return undefined;
    entries.push(entry);
  }
  return areOptional(bytes, reader.at, end) ? entries : undefined;
}

/** In bytes: `DIRC`, the version, the number of entries. */
const headLength = 12;

/** In bytes: SHA-1. */
const checksumLength = 20;

/** Before the path in an entry, in bytes: what git knows of the file, its object, flags. */
const [objectStart, flagsStart, pathStart] = [40, 60, 62];

/** The flags of an entry, and the further ones of an extended entry. */
const [isExtended, longestNamed, skipsWorktree] = [0x4000, 0xfff, 0x4000];

/** How many times shorter an index with compressed paths may be than these. */
const mostCompressed = 16;

function hasChecksum(bytes: Buffer, end: number): boolean {
  // loading this module takes milliseconds, and a page alone does without
  const { hash } = process.getBuiltinModule('node:crypto');
  try {
    return hash('sha1', bytes.subarray(0, end), 'hex') === bytes.toString('hex', end);
  } catch {
    return false; // the system does without SHA-1
  }
}

class EntryReader {
  at = headLength;
  readonly #bytes: Buffer;
  readonly #isCompressed: boolean;
  /** The bytes of the last path, as characters. */
  #last = '';
  /** For all paths, in bytes: one that only ever adds to the last one could make a small file long. */
  #room: number;

  constructor(bytes: Buffer, isCompressed: boolean) {
    this.#bytes = bytes;
    this.#isCompressed = isCompressed;
    this.#room = bytes.length * mostCompressed;
  }

  /** The next entry; undefined if it is not whole. */
  next(): IndexEntry | undefined {
    const { at: start } = this;
    const bytes = this.#bytes;
    if (start + pathStart + 2 > bytes.length) return undefined;
    const flags = bytes.readUInt16BE(start + flagsStart);
    const further = (flags & isExtended) === 0 ? 0 : bytes.readUInt16BE(start + pathStart);
    const from = start + pathStart + ((flags & isExtended) === 0 ? 0 : 2);
    const path = this.#isCompressed ? this.#suffixed(from) : this.#whole(start, from, flags & longestNamed);
    if (path === undefined) return undefined;
    return (further & skipsWorktree) === 0 ? { path } : { path, leftOut: bytes.toString('hex', start + objectStart, start + flagsStart) };
  }

  /** A path with its length, unless that is too long to be told, and padding to eight bytes. */
  #whole(start: number, from: number, named: number): string | undefined {
    const end = named === longestNamed ? this.#bytes.indexOf(0, from) : from + named;
    if (end < from || end >= this.#bytes.length) return undefined;
    this.at = end + 8 - (end - start) % 8;
    return this.#bytes.toString('utf8', from, end);
  }

  /** A path that shares its beginning with the last one: the number of bytes to remove from that, and what follows. */
  #suffixed(from: number): string | undefined {
    const bytes = this.#bytes;
    let at = from;
    let byte = bytes[at++]!;
    let removed = byte & 127;
    while ((byte & 128) !== 0 && at < bytes.length) {
      byte = bytes[at++]!;
      removed = (removed + 1) * 128 + (byte & 127);
    }
    const end = bytes.indexOf(0, at);
    if (end === -1 || removed > this.#last.length) return undefined;
    this.#last = this.#last.slice(0, this.#last.length - removed) + bytes.toString('latin1', at, end);
    this.#room -= this.#last.length;
    if (this.#room < 0) return undefined;
    this.at = end + 1;
    return Buffer.from(this.#last, 'latin1').toString('utf8');
  }
}

/** Whether the entries can be understood without any of the extensions that follow: those whose names begin with a capital. */
function areOptional(bytes: Buffer, from: number, end: number): boolean {
  let at = from;
  while (at + 8 <= end) {
    if (bytes[at]! < 0x41 || bytes[at]! > 0x5a) return false;
    at += 8 + bytes.readUInt32BE(at + 4);
  }
  return at === end;
}
