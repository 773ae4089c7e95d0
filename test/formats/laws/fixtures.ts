import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { globSync } from 'tinyglobby';
import { formats, withWriter } from '../../../src/formats/index.ts';
import type { Format, WritableFormat } from '../../../src/formats/index.ts';
import type { Page } from '../../../src/model.ts';

/** A registered format, and all of its fixtures. */
export interface FormatAndPages {
  readonly name: string;
  readonly format: Format;
  readonly pages: readonly Page[];
}

await Promise.all(formats.map(async ({ load }) => load?.()));

/** Every registered format. */
export const all: readonly FormatAndPages[] = formats.map((format) => ({ name: format.name, format, pages: pagesOf(format) }));

/** Every registered format that is written. */
export const written: readonly (Omit<FormatAndPages, 'format'> & { readonly format: WritableFormat })[] = await Promise.all(
  all.filter(({ format }) => format.writer !== undefined)
    .map(async (each) => ({ ...each, format: await withWriter(each.format) as WritableFormat })),
);

function pagesOf(format: Format): readonly Page[] {
  return globSync('fixtures/{formats,rules,services}/**').toSorted().flatMap((file): Page | readonly never[] => {
    const source = readFileSync(file, 'utf8');
    return format.claims(file, () => source) ? { file, source, encoding: 'utf-8', byteOrderMark: false } : [];
  });
}

/** Pages by service: those in a folder of their own below a rule or `services` are one, any other is alone. */
export function servicesIn(pages: readonly Page[]): readonly (readonly [name: string, pages: readonly Page[]])[] {
  const byService = new Map<string, Page[]>();
  for (const page of pages) {
    const folder = dirname(page.file);
    const isFolder = /^fixtures\/(?:rules\/[^/]+|services)\/./.test(folder);
    const name = isFolder ? folder : page.file;
    byService.set(name, [...(byService.get(name) ?? []), page]);
  }
  return [...byService];
}
