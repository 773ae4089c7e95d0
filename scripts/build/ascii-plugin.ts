import type { Plugin } from 'rolldown';

/** Writes every other character as an escape, so that a program is read without decoding it, and kept in half the memory. */
export function asciiPlugin(): Plugin {
  return {
    name: 'ascii',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = inAscii(file.code);
    },
  };
}

/** Where no character but an ASCII one stands in a raw template, the escapes mean what they stand for. */
function inAscii(code: string): string {
  const raw = /String\.raw`[^`]*[^\0-\x7f]/.exec(code);
  if (raw !== null) throw new Error(`a raw template would show an escape: ${raw[0]}`);
  return code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
