import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import type { OpenPage } from '../../../src/hosts/playground/project.ts';

/** Folders with pages in every markup. */
export const folders: readonly string[] = [
  ...['bell-tower', 'bus-stop', 'ferry-line', 'fog-signal', 'kite-club', 'parcel-store', 'tide-gauge'].map((name) => `fixtures/services/${name}`),
  ...['asciidoc', 'html', 'markdown', 'openapi', 'os-api-ref', 'python'].map((name) => `fixtures/formats/${name}`),
];

/** The pages below a folder. */
export function pagesIn(folder: string): readonly OpenPage[] {
  return globSync('**/*.{rst,md,mdx,html,yaml,yml,json,adoc,py,inc}', { cwd: folder }).toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '') }));
}
