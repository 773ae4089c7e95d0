// Imports of the script and the style sheet that the HTML report holds, for the build, for vitest and for Node.
//
// Why not `?raw` of Vite or a text module of rolldown: the script is written in TypeScript and has imports, so it must be
// bundled for a browser first, and the report's content security policy needs the hash of each text. No plugin that we
// know does both, nor for Node, whose hooks load the report from source.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { build } from 'rolldown';

/**
 * The source of a module that exports the text of a file, as a browser takes it, with all that it imports, and its hash.
 *
 * @param {string} file
 */
export async function embeddedModule(file) {
  const text = `\n${file.endsWith('.ts') ? await bundled(file) : readFileSync(file, 'utf8')}`;
  const sha256 = createHash('sha256').update(text).digest('base64');
  return `export const text = ${JSON.stringify(text)};\nexport const sha256 = ${JSON.stringify(sha256)};\n`;
}

/**
 * @param {string} file
 */
async function bundled(file) {
  const { output: [chunk] } = await build({
    input: file, platform: 'browser', tsconfig: false, write: false,
    experimental: { attachDebugInfo: 'none' }, output: { format: 'esm', comments: false },
  });
  return chunk.code;
}

/**
 * Imports `*?embedded`, the parts of a page; for rolldown and vitest alike.
 *
 * @returns {import('rolldown').Plugin}
 */
export function embeddedPlugin() {
  // A name that no other plugin takes for a style sheet or a module to transform.
  const [prefix, suffix] = ['\0embedded:', '.embedded.js'];
  return {
    name: 'embedded',
    resolveId: {
      filter: { id: /\?embedded$/ },
      handler: (id, importer) => (importer === undefined ? null : `${prefix}${resolve(dirname(importer), id.slice(0, -'?embedded'.length))}${suffix}`),
    },
    load: {
      filter: { id: /^\0embedded:/ },
      async handler(id) {
        const file = id.slice(prefix.length, -suffix.length);
        this.addWatchFile(file);
        return { code: await embeddedModule(file), map: null, moduleType: 'js' };
      },
    },
  };
}
