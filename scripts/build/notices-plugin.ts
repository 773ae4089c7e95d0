// Collects the licences of bundled packages. rollup-plugin-license would bring 15 packages (12 MB, with lodash and
// moment) for these 30 lines, and it skips a package without a licence file, for which this stops the build.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';

/** Writes `THIRD-PARTY.md`, or a file of another name, next to the bundle: the licence of every bundled package. */
export function noticesPlugin(fileName = 'THIRD-PARTY.md'): Plugin {
  return {
    name: 'notices',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const folders = new Set(modules.flatMap((id) => packageFolderOf(id) ?? []));
      const notices = [...folders].map(noticeOf).toSorted((a, b) => a.localeCompare(b));
      const source = `# Packages bundled with canonlint\n\n${[...new Set(notices)].join('\n')}`;
      this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/** The folder of the package of a module; undefined for our own modules. */
function packageFolderOf(id: string): string | undefined {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0];
}

function noticeOf(folder: string): string {
  // Every published package has a name, version and licence.
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
