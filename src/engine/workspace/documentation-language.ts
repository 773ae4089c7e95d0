import { basename, dirname } from 'node:path';
import { languageOfTag } from '../../text/language-tag.ts';
import { isVersion } from '../../text/version-name.ts';
import { sphinxConfiguration } from './sphinx-configuration.ts';
import type { Workspace } from './workspace.ts';

/**
 * The language of the documentation in a folder, in ISO 639-1: as its Sphinx configuration says, else as the folder is
 * named; a version has that of the folder above. Undefined if neither tells.
 */
export function documentationLanguage(folder: string, workspace: Workspace): string | undefined {
  const names = workspace.namesIn(folder);
  const language = languageOfSphinx(sphinxConfiguration(folder, workspace));
  if (language !== undefined) return language;
  const above = dirname(folder);
  if (above === folder || names.has('.git')) return undefined; // a repository is named for anything
  return languageOfTag(basename(folder)) ?? (isVersion(basename(folder)) ? documentationLanguage(above, workspace) : undefined);
}

/** The last `language` that a Sphinx configuration sets to a plain string. */
function languageOfSphinx(configuration: string): string | undefined {
  const tag = [...configuration.matchAll(setting)].at(-1)?.[1];
  if (tag === undefined) return undefined;
  // any language may be set here, not only those that a folder's name can tell
  return languageOfTag(tag) ?? /^[a-z]{2}(?=[-_]|$)/.exec(tag)?.[0];
}

const setting = /^language[ \t]*=[ \t]*[ru]?["']([\w-]{2,20})["']/gim;
