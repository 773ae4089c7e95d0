import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formats } from '../../src/formats/index.ts';
import { facts } from '../../src/index.ts';
import type { Service, StatusEntry } from '../../src/model.ts';
import { fileText } from './sessions.ts';

/** Pages that state the same codes, by what they show. */
const shown: readonly (readonly [title: string, ...files: string[]])[] = [
  ['A table in reStructuredText', 'table.rst'],
  ['A list in reStructuredText', 'list.rst'],
  ['A table in Markdown', 'table.md'],
  ['Headings in Markdown', 'headings.md'],
  ['A table in HTML', 'table.html'],
  ['A specification in OpenAPI', 'kites.yaml'],
  ['A table in AsciiDoc', 'table.adoc'],
  ['A directive of httpdomain', 'httpdomain.rst'],
  ['A docstring of Python', 'kites.py'],
  ['A page of OpenStack', 'openstack/kites.inc', 'openstack/status.yaml'],
];

/** The formats, with the files that each reads. */
export function formatsTable(): string {
  const rows = formats.map(({ title, extensions, onDemand, orphan, writer }) => {
    const when = onDemand === true ? 'if `include` names such files' : orphan !== undefined ? 'if a page includes or names them' : 'always';
    return `| ${title} | ${extensions.map((extension) => `\`${extension}\``).join(', ')} | ${when} | ${writer === undefined ? 'no' : 'yes'} |`;
  });
  return ['| format | files | read | repaired |', '|---|---|---|---|', ...rows].join('\n');
}

/** The pages, each with what is read of it. */
export async function readTexts(): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'canonlint-docs-')));
  try {
    cpSync(join('fixtures', 'guide', 'formats'), folder, { recursive: true });
    writeFileSync(join(folder, 'canonlint.yaml'), "include: ['**/*.rst', '**/*.md', '**/*.html', '**/*.yaml', '**/*.inc', '**/*.adoc', '**/*.py']\n");
    const services = await facts([], { cwd: folder });
    return shown.map(([title, ...files]) => `### ${title}\n\n${files.map((file) => blockOf(file)).join('\n\n')}\n\n${entriesTable(services, files[0]!)}`).join('\n\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const blockOf = (file: string) => `\`${file}\`:\n\n${fileText(join('guide', 'formats', file))}`;

/** What is read of a page, entry by entry. */
function entriesTable(services: readonly Service[], file: string): string {
  const pages = services.flatMap((service) => service.pages);
  const entries = pages.flatMap(({ statusLists }) => statusLists.flatMap((list) => list.entries)).filter(({ place }) => place.file === file);
  if (entries.length !== 2) throw new Error(`${entries.length} codes are read of ${file}, and it states 2`);
  const operation = pages.flatMap(({ operations }) => operations).find(({ place }) => place.file === file);
  const of = operation === undefined ? 'the reference of the service' : `\`${operation.method} ${operation.uri}\``;
  return ['| code | reason phrase | description | belongs to |', '|---|---|---|---|', ...entries.map((entry) => rowOf(entry, of))].join('\n');
}

const rowOf = ({ code, phrase, description }: StatusEntry, of: string) => `| ${code} | ${phrase?.text ?? ''} | ${description?.text ?? ''} | ${of} |`;
