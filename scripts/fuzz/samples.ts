import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { globSync } from 'tinyglobby';
import { memoize } from '../../src/text/memoize.ts';
import { oneOf, type Random } from './random.ts';

/** A markup of prose whose pages are fuzzed. */
export type ProseMarkup = 'rst' | 'markdown' | 'asciidoc';

/** A markup whose pages are fuzzed. */
export type Markup = ProseMarkup | 'openapi' | 'python' | 'fragment' | 'texts';

/** The name of the page that an input in a markup is read as. */
export const pageNames: Readonly<Record<Markup, string>> = {
  rst: 'page.rst', markdown: 'page.md', asciidoc: 'page.adoc', openapi: 'page.yaml', python: 'page.py', fragment: 'page.inc', texts: 'status.yaml',
};

const patterns: Readonly<Record<Markup, string>> = {
  rst: '**/*.{rst,inc}', markdown: '**/*.{md,mdx}', asciidoc: '**/*.{adoc,asciidoc}', openapi: '**/*.{yaml,yml,json}', python: '**/*.py', fragment: '**/*.inc', texts: '**/*status*.yaml',
};

/** The fixtures of a markup, in folders that a pattern names. */
export function fixturesIn(markup: Markup, folders = '{formats,rules,services}'): readonly string[] {
  return globSync(`fixtures/${folders}/${patterns[markup]}`).toSorted().map((file) => readFileSync(file, 'utf8'));
}

/** The variable with the folders of real pages, as the `PATH` has folders. */
export const foldersVariable = 'CANONLINT_FUZZ_PAGES';

/** A real page of the folders in the variable; a fixture where there are none. */
export function realPage(random: Random, markup: Markup): string {
  return oneOf(random, pagesIn(markup))();
}

/** Longer pages are cut, since thousands of inputs are made of them; in UTF-16 code units. */
const longest = 20_000;

const known = new Map<Markup, readonly (() => string)[]>();

/** Listed once, read when they are drawn. */
function pagesIn(markup: Markup): readonly (() => string)[] {
  const pages = known.get(markup) ?? pagesBelow((process.env[foldersVariable] ?? '').split(delimiter).filter((folder) => folder !== ''), markup);
  known.set(markup, pages);
  return pages;
}

function pagesBelow(folders: readonly string[], markup: Markup): readonly (() => string)[] {
  const files = folders.flatMap((cwd) => globSync(patterns[markup], { cwd }).toSorted().map((file) => join(cwd, file)));
  if (files.length === 0) return fixturesIn(markup).map((text) => () => text);
  return files.map((file) => () => textOf(file));
}

const textOf = memoize((file) => readFileSync(file, 'utf8').slice(0, longest));
