import { fileURLToPath, pathToFileURL } from 'node:url';

/** The absolute path of a file by its address; undefined for what is no file of this machine, such as a text that was never saved. */
export function pathOfAddress(address: string): string | undefined {
  try {
    return address.startsWith('file:') ? fileURLToPath(address) : undefined;
  } catch {
    return undefined;
  }
}

/** The address of a file by its absolute path. */
export function addressOfPath(path: string): string {
  return pathToFileURL(path).href;
}
