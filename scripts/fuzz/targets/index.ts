import type { Target } from '../target.ts';
import { apiReference } from './api-reference.ts';
import { baseline } from './baseline.ts';
import { bytes } from './bytes.ts';
import { canon } from './canon.ts';
import { comments } from './comments.ts';
import { config } from './config.ts';
import { facts } from './facts.ts';
import { fix, fixAsciidoc, fixFragment, fixHtml, fixMarkdown, fixMdx, fixPython, fixTexts } from './fix.ts';
import { asciidoc, markdown, markdownStructure, mdx, page, python, structure } from './page.ts';
import { project } from './project.ts';
import { services } from './services.ts';
import { shortcuts } from './shortcuts.ts';
import { specification } from './specification.ts';
import { spliced, splicedAsciidoc, splicedMarkdown } from './spliced.ts';

/** The fuzzed parts: one line for each. */
export const targets: readonly Target[] = [
  page,
  bytes,
  structure,
  spliced,
  markdown,
  markdownStructure,
  mdx,
  splicedMarkdown,
  asciidoc,
  splicedAsciidoc,
  specification,
  python,
  apiReference,
  comments,
  fix,
  fixMarkdown,
  fixMdx,
  fixFragment,
  fixTexts,
  fixHtml,
  fixPython,
  fixAsciidoc,
  config,
  canon,
  baseline,
  facts,
  shortcuts,
  services,
  project,
];

/** The target with a name. */
export function targetNamed(name: string): Target {
  const found = targets.find((target) => target.name === name);
  if (found === undefined) throw new Error(`there is no target ${name}; there are ${targets.map((each) => each.name).join(', ')}`);
  return found;
}
