// The licences of what is bundled.
//
// Why not rollup-plugin-license: it brings 15 packages (12 MB, lodash and moment among them) for these 30 lines of code, and
// passes over a package without a licence file, for which this stops the build.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';

/** Writes `THIRD-PARTY.md` beside the bundle: the licence of every package whose code is in it. */
export function noticesPlugin(): Plugin {
  return {
    name: 'notices',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const folders = new Set(modules.flatMap((id) => packageFolderOf(id) ?? []));
      const notices = [...folders].map(noticeOf).toSorted((a, b) => a.localeCompare(b));
      const source = `# Packages bundled with canonlint\n\n${[...new Set(notices)].join('\n')}`;
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.md', source });
    },
  };
}

/** The folder of the package that a module belongs to; undefined for a module of our own. */
function packageFolderOf(id: string): string | undefined {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0];
}

function noticeOf(folder: string): string {
  // A published package states its name, version and licence as strings.
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} is bundled and has no licence file`);
  const text = readFileSync(join(folder, file), 'utf8').trim();
  return `## ${name} ${version} (${license})\n\n\`\`\`text\n${text}\n\`\`\`\n`;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}
