/** Bundles the extension for Visual Studio Code, and puts the built server beside it; `vsce` runs this before it packs. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'rolldown';
import { noticesPlugin } from '../build/notices-plugin.ts';
import packageJson from '../../package.json' with { type: 'json' };

const root = resolve(import.meta.dirname, '..', '..');
const extension = join(root, 'editors', 'vscode');
const dist = join(extension, 'dist');

rmSync(dist, { recursive: true, force: true });
await build({
  input: join(extension, 'src', 'extension.ts'), platform: 'node', external: ['vscode'], checks: { emptyImportMeta: false }, plugins: [noticesPlugin()],
  output: { dir: dist, entryFileNames: 'extension.cjs', format: 'cjs', minify: true },
});
// V8's code cache is only for the Node that built it, and types are for programs
cpSync(join(root, 'dist'), join(dist, 'server'), { recursive: true, filter: (path) => !/\.(?:cache|d\.ts|digests)$/.test(path) });
const { name, version, type } = packageJson;
writeFileSync(join(dist, 'server', 'package.json'), JSON.stringify({ name, version, type, exports: { '.': './index.js', './rules': './rules.js', './testing': './testing.js' } }));
mkdirSync(join(extension, 'schemas'), { recursive: true });
cpSync(join(root, 'schemas', 'canonlint.schema.json'), join(extension, 'schemas', 'canonlint.schema.json'));
for (const file of ['LICENSE', 'CHANGELOG.md']) cpSync(join(root, file), join(extension, file));
