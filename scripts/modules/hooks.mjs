import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'rolldown/utils';
import { embeddedModule } from './embedded-plugin.mjs';
import { yamlModule } from './yaml-plugin.mjs';

/**
 * Loads TypeScript, YAML and the parts of a page as modules; leaves everything else to Node.
 *
 * @type {import('node:module').LoadHook}
 */
export async function load(url, context, nextLoad) {
  if (url.startsWith('file:') && url.endsWith('?embedded')) {
    return { format: 'module', shortCircuit: true, source: await embeddedModule(fileURLToPath(url)) };
  }
  if (!url.startsWith('file:') || !/\.(?:ts|yaml)$/.test(url)) return nextLoad(url, context);
  const file = fileURLToPath(url);
  const text = await readFile(file, 'utf8');
  const source = file.endsWith('.ts') ? javascriptOf(file, text) : yamlModule(text);
  return { format: 'module', shortCircuit: true, source };
}

/**
 * @param {string} file
 * @param {string} text
 */
function javascriptOf(file, text) {
  const { code, map, errors } = transformSync(file, text, { sourcemap: true, tsconfig: false });
  if (errors.length > 0) throw new SyntaxError(errors.map(({ message }) => message).join('\n'));
  const encoded = Buffer.from(JSON.stringify(map)).toString('base64');
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${encoded}`;
}
