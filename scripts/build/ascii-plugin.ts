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

/** The escapes mean what they stand for, but in a raw template, or behind a backslash. */
function inAscii(code: string): string {
  const misread = /String\.raw`[^`]*[^\0-\x7f]|\\[^\0-\x7f]/.exec(code);
  if (misread !== null) throw new Error(`an escape would be misread: ${misread[0]}`);
  return code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
