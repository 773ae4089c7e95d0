import type { Plugin } from 'rolldown';

/** Makes each file the function that Node would make of it at every start, in another copy of the source. */
export function moduleFunctionPlugin(): Plugin {
  return {
    name: 'module-function',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = `(function (exports, require, module, __filename, __dirname) {${file.code}\n})`;
      }
    },
  };
}
