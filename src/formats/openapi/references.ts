import type { Text } from '../../model.ts';
import type { SpecificationFile, SpecificationFiles } from './files.ts';
import { decoded } from './pointer.ts';
import type { Mapping, Value } from './tree/index.ts';

/** A value, and the file that it stands in. */
export interface Placed<T extends Value = Value> {
  readonly value: T;
  readonly file: SpecificationFile;
}

/** Where a reference leads. */
export interface Target {
  readonly target: Placed;
  /** The references on the way, the first one first; empty for what refers to nothing. */
  readonly via: readonly Text[];
}

/** More steps than people take. */
const maxSteps = 30;

/** Why a reference leads nowhere: a cycle is a mistake, another file may just not be here. */
export type Lost = 'cycle' | 'elsewhere';

/** The value that a `$ref` leads to, through others (RFC 6901; OpenAPI 3.1, "Reference Object"); the value itself if it is none. */
export function targetOf(placed: Placed, files: SpecificationFiles): Target | { readonly lost: Lost; readonly via: readonly Text[] } {
  if (referenceIn(placed.value) === undefined) return { target: placed, via: noReferences };
  const via: Text[] = [];
  const seen = new Set<Value>();
  let target = placed;
  for (;;) {
    const reference = referenceIn(target.value);
    if (reference === undefined) return { target, via };
    if (seen.has(target.value) || via.length >= maxSteps) return { lost: 'cycle', via };
    seen.add(target.value);
    via.push(reference);
    const next = followed(reference.value, target.file, files);
    if (next === undefined) return { lost: 'elsewhere', via };
    target = next;
  }
}

const noReferences: readonly Text[] = [];

/** The words of the `$ref` of a mapping. */
function referenceIn(value: Value): Text | undefined {
  const found = value.kind === 'mapping' ? value.get('$ref')?.value : undefined;
  return found?.kind === 'scalar' ? found.text : undefined;
}

function followed(reference: string, from: SpecificationFile, files: SpecificationFiles): Placed | undefined {
  const hash = reference.indexOf('#');
  const path = hash < 0 ? reference : reference.slice(0, hash);
  if (/^[a-z][a-z\d+.-]*:/i.test(path)) return undefined; // nothing is fetched
  const file = path === '' ? from : files.find(path, from) ?? files.find(decoded(path), from);
  const value = file?.find(hash < 0 ? '' : reference.slice(hash + 1));
  return value === undefined ? undefined : { value, file: file! };
}

/** The mapping of a key, with what it refers to in its place. */
export function mappingIn({ value, file }: Placed<Mapping>, name: string, files: SpecificationFiles): Placed<Mapping> | undefined {
  const own = value.get(name)?.value;
  return own === undefined ? undefined : asMapping({ value: own, file }, files);
}

/** What a value is or refers to, if it is a mapping. */
export function asMapping(placed: Placed, files: SpecificationFiles): Placed<Mapping> | undefined {
  const found = targetOf(placed, files);
  return 'target' in found && isMapping(found.target) ? found.target : undefined;
}

function isMapping(placed: Placed): placed is Placed<Mapping> {
  return placed.value.kind === 'mapping';
}
