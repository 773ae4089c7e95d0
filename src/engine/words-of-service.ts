import { hash } from 'node:crypto';
import type { Service } from '../model.ts';

/** A digest of what a service says about codes in general, equal where only places differ: nothing that chooses a canon looks at these. */
export function wordsOf({ name, root, pages }: Service): string {
  const text = JSON.stringify([name, root, pages]).replaceAll(placeInFile, '').replaceAll(placeOfSection, '"section":0');
  return hash('sha256', text, 'base64url');
}

/** JSON has a backslash before each quote in a text. */
const placeInFile = /,"start":\d+,"end":\d+,"line":\d+,"column":\d+,"endLine":\d+,"endColumn":\d+/g;
const placeOfSection = /"section":\d+/g;
