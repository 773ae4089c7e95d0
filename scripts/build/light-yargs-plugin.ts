import type { Plugin } from 'rolldown';

const equality = `
const strictEqual = (one, other, message) => {
  if (!Object.is(one, other)) throw new Error(message);
};
const notStrictEqual = (one, other, message) => {
  if (Object.is(one, other)) throw new Error(message);
};`;

/**
 * What yargs loads at every start that takes long and does nothing for us: `node:assert`, which opens the standard error
 * to see whether it has colours, and the width of the terminal, which opens the standard output; we tell it how wide to be.
 */
const replacements = [
  ["import { notStrictEqual, strictEqual } from 'assert'", equality],
  ["typeof process.stdout.columns !== 'undefined' ? process.stdout.columns : null", 'null'],
] as const;

/** Leaves out of yargs what takes longer than to check a page. */
export function lightYargsPlugin(): Plugin {
  return {
    name: 'light-yargs',
    transform: {
      filter: { id: /yargs\/lib\/platform-shims\/esm\.mjs$/ },
      handler: (code) => ({ code: replacements.reduce(replaced, code), map: null }),
    },
  };
}

function replaced(code: string, [heavy, light]: typeof replacements[number]): string {
  if (!code.includes(heavy)) throw new Error(`yargs has changed: there is no ${heavy}`);
  return code.replace(heavy, () => light);
}
