/** In UTF-16 code units: less costs a system call for every few lines, more costs memory. */
const chunkLength = 65_536;

/** The same text in fewer pieces. */
export function* inChunks(pieces: Iterable<string>): Iterable<string> {
  let chunk: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    chunk.push(piece);
    length += piece.length;
    if (length < chunkLength) continue;
    yield chunk.join('');
    chunk = [];
    length = 0;
  }
  if (length > 0) yield chunk.join('');
}
