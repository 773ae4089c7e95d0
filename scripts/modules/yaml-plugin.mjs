// Imports of YAML, for the build, for vitest and for Node.
//
// Why not @rollup/plugin-yaml: Node's hooks need the module's source as well, which a plugin does not give. It would also
// bring 8 packages and a second YAML parser for these 10 lines of code, and it writes object literals: the canon `http`
// takes 1.7 ms to load as one, 1.1 ms as JSON.
import { parse } from 'yaml';

/**
 * The source of a module whose default export is what a YAML text says.
 *
 * @param {string} text
 */
export function yamlModule(text) {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(parse(text)))});`;
}

/**
 * Imports `*.yaml` as a plain object; for rolldown and vitest alike.
 *
 * @returns {import('rolldown').Plugin}
 */
export function yamlPlugin() {
  return {
    name: 'yaml',
    transform: {
      filter: { id: /\.yaml$/ },
      handler: (text) => ({ code: yamlModule(text), map: null, moduleType: 'js' }),
    },
  };
}
