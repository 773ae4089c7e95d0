import { deserialize, serialize } from 'node:v8';
import type { Kept, NewlyKept } from '../kept-files.ts';
import { checksumOf } from './checksum.ts';

/** The first four bytes of every file: what it is, and in which form. */
const magic = 0x31_4b_4c_43;

/** In bytes: the magic number, the length of the table and head, and their checksum. */
const prefix = 12;

/** The lengths and checksums of the parts, and the head. */
type Table = readonly [lengths: readonly number[], checksums: readonly number[], head: unknown];

/** The bytes of a file that holds what is to be kept, piece by piece. */
export function* piecesOf({ head, parts }: NewlyKept): Iterable<Uint8Array> {
  const table: Table = [parts.map(({ length }) => length), parts.map(checksumOf), head];
  const packed = serialize(table);
  yield new Uint8Array(Uint32Array.of(magic, packed.length, checksumOf(packed)).buffer);
  yield packed;
  yield* parts;
}

/** What a file holds; undefined if it is damaged. Arrays of numbers are not copied, but lie in the bytes. */
export function openedIn(bytes: Uint8Array): Kept | undefined {
  if (bytes.length < prefix) return undefined;
  const [found, size, checksum] = new Uint32Array(bytes.buffer, bytes.byteOffset, 3) as unknown as readonly [number, number, number]; // of that length
  const end = prefix + size;
  const packed = bytes.subarray(prefix, end);
  if (found !== magic || end > bytes.length || checksumOf(packed) !== checksum) return undefined;
  const [lengths, checksums, head] = deserialize(packed) as Table; // its checksum tells that `piecesOf` has written it
  let begin = end;
  const begins = lengths.map((own) => (begin += own) - own);
  return {
    head,
    part: (at) => {
      const part = bytes.subarray(begins[at], begins[at]! + lengths[at]!);
      return part.length === lengths[at] && checksumOf(part) === checksums[at] ? part : undefined;
    },
  };
}
