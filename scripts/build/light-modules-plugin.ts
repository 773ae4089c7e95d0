import type { Plugin } from 'rolldown';

/** A file that does at every start what takes long and does nothing for us. */
interface Heavy {
  readonly file: RegExp;
  /** Its code without that. */
  lightened(code: string): string;
}

const equality = `
const strictEqual = (one, other, message) => {
  if (!Object.is(one, other)) throw new Error(message);
};
const notStrictEqual = (one, other, message) => {
  if (Object.is(one, other)) throw new Error(message);
};`;

const heavies: readonly Heavy[] = [
  {
    // It opens the standard error, to see whether it has colours for the messages of `node:assert`, and the standard
    // output, to see how wide the terminal is; we tell it how wide to be.
    file: /yargs\/lib\/platform-shims\/esm\.mjs$/,
    lightened: (code) => replaced(replaced(code, "import { notStrictEqual, strictEqual } from 'assert'", equality),
      "typeof process.stdout.columns !== 'undefined' ? process.stdout.columns : null", 'null'),
  },
  {
    // It makes expressions for all of Unicode, which it needs where a text is not ASCII.
    file: /fast-string-truncated-width\/dist\/index\.js$/,
    lightened: (code) => {
      const expressions = /(?:^const [A-Z_]+_RE = .*\n)+/m.exec(code)?.[0] ?? '';
      return replaced(replaced(code, expressions, ''), '    /* CONSTANTS */', expressions);
    },
  },
  {
    // Nothing but its version is asked for.
    file: /^(?!.*node_modules).*package\.json$/,
    lightened: (code) => JSON.stringify({ version: (JSON.parse(code) as { version: string }).version }),
  },
];

/** Leaves out of what is bundled what takes longer than to check a page. */
export function lightModulesPlugin(): Plugin {
  return {
    name: 'light-modules',
    transform: {
      filter: { id: heavies.map(({ file }) => file) },
      handler: (code, id) => ({ code: heavies.find(({ file }) => file.test(id))!.lightened(code), map: null }),
    },
  };
}

function replaced(code: string, heavy: string, light: string): string {
  if (heavy === '' || !code.includes(heavy)) throw new Error(`a library has changed: there is no ${heavy}`);
  return code.replace(heavy, () => light);
}
