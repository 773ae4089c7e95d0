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
  const query = '?embedded';
  // A name that no other plugin takes for a style sheet or a module to transform.
  const prefix = '\0embedded:';
  const suffix = '.embedded.js';
  return {
    name: 'embedded',
    resolveId(id, importer) {
      if (!id.endsWith(query) || importer === undefined) return null;
      return `${prefix}${resolve(dirname(importer), id.slice(0, -query.length))}${suffix}`;
    },
    async load(id) {
      if (!id.startsWith(prefix)) return null;
      const file = id.slice(prefix.length, -suffix.length);
      this.addWatchFile(file);
      return { code: await embeddedModule(file), map: null, moduleType: 'js' };
    },
  };
}
