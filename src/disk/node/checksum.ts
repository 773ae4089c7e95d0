import { crc32 } from 'node:zlib';

/**
 * A checksum of bytes, of 32 bits. It tells damage, not malice: whoever could change the bytes could change it, too. A change within
 * four bytes is always noticed.
 */
export function checksumOf(bytes: Uint8Array): number {
  return crc32(bytes, start);
}

/** Not zero: zeros, which a file system may leave, are no checksum of zeros. */
const start = 0x5b_d1_e9_95;
