import type { Canon, Page, PageFacts } from '../model.ts';
import { nearest } from '../text/nearest.ts';
import { UserError } from '../text/user-error.ts';
import type { CanonFile } from './canon-file.ts';
import { canonOf } from './canon-of.ts';
import type { Layer } from './canon-of.ts';
import { normalForm } from './normal-form.ts';
import type { NormalFile } from './normal-form.ts';
import { canonFileOfFacts } from './of-facts.ts';
import { quoted } from '../yaml/quoted.ts';
import { isStatusFile } from '../yaml/status-keys.ts';
import { formerNames, registry } from './canon-names.ts';
import type { ShippedCanons } from './canon-names.ts';

/** What `loadCanon` needs from its host. */
export interface CanonSources {
  /** The folder that a relative path starts from. */
  readonly from: string;
  /** Where the canon is named, as `file:line:column`; messages start with it. */
  readonly at?: string | undefined;
  /** Reads the file at a path relative to a folder. Throws a `UserError` if it cannot be read. */
  readonly read: (path: string, from: string) => CanonText;
  /** The facts of a documentation page; undefined if no format reads the file. */
  readonly factsOf: (page: Page) => PageFacts | undefined | Promise<PageFacts | undefined>;
  /** Those that need no file. */
  readonly shipped: ShippedCanons;
  /** Called with one line about a name that a coming release will not know any more. */
  readonly warn?: ((message: string) => void) | undefined;
}

/** A file to be read as a canon. */
export interface CanonText extends Page {
  /** Its absolute path, which identifies the file. */
  readonly path: string;
  /** Its folder. */
  readonly folder: string;
}

/**
 * Loads a canon by name: a shipped one, or the path of a YAML or JSON file, of a documentation page whose tables are
 * the model, of a specification with shared responses, or of OpenStack's texts of status codes. Throws a `UserError` if it does not exist or has mistakes.
 */
export async function loadCanon(name: string, sources: CanonSources): Promise<Canon> {
  const layers = new Map<string, Layer>();
  const title = await addLayers({ name, from: sources.from, at: sources.at, above: new Map() }, layers, sources);
  return canonOf(title, [...layers.values()]);
}

/** A canon to add, and where it is named. */
interface Asked {
  readonly name: string;
  readonly from: string;
  readonly at: string | undefined;
  /** The canons that lead here by `extends`, outermost first: key → title. */
  readonly above: ReadonlyMap<string, string>;
}

/** A canon file, and the canons that it extends. */
interface Found {
  /** Identifies the file, whatever name it is loaded by. */
  readonly key: string;
  readonly title: string;
  readonly file: NormalFile;
  readonly bases: readonly Pick<Asked, 'name' | 'from' | 'at'>[];
}

/** Adds the canons that a canon extends, each once, then the canon itself; returns its title. */
async function addLayers(asked: Asked, layers: Map<string, Layer>, sources: CanonSources): Promise<string> {
  const { key, title, file, bases } = shippedAs(currentName(asked, sources), sources.shipped) ?? await fileFor(asked, sources);
  if (asked.above.has(key)) throw errorAt(asked.at, `${title} extends itself: ${wayRound(key, asked.above)}`);
  if (layers.has(key)) return title;
  const above = new Map([...asked.above, [key, title]]);
  for (const base of bases) await addLayers({ ...base, above }, layers, sources);
  layers.set(key, { file, governs: key !== registry });
  return title;
}

/** The name that a shipped canon has now; whoever uses a former one is warned. */
function currentName({ name, at }: Asked, { warn }: CanonSources): string {
  const current = formerNames.get(name);
  if (current === undefined) return name;
  warn?.(`${at === undefined ? '' : `${at}: `}the canon ${name} is now called ${current}; the old name goes with the next release`);
  return current;
}

function shippedAs(name: string, shipped: ShippedCanons): Found | undefined {
  if (!Object.hasOwn(shipped, name)) return undefined;
  const file = shipped[name]!;
  const bases = name === registry ? [] : basesOf(file).map((base) => ({ name: base, from: '', at: undefined }));
  return { key: name, title: name, file, bases };
}

async function fileFor({ name, from, at }: Asked, { read, factsOf, shipped }: CanonSources): Promise<Found> {
  if (!/[./\\]/.test(name)) throw errorAt(at, `there is no canon ${quoted(name)}`, hintFor(name, Object.keys(shipped)));
  const page = opened(() => read(name, from), at);
  const { path: key, file: title, folder } = page;
  const facts = await factsOf(page);
  // a page may be YAML, too, but a canon is no page
  if (facts !== undefined || !/\.(?:ya?ml|json)$/i.test(name)) {
    const file = canonFileOf(page, facts, at);
    return { key, title, file: normalForm(file), bases: [{ name: registry, from: folder, at }] };
  }
  const { checked } = await import('../yaml/checked.ts');
  const { statusFileSchema, canonFileOfStatuses } = await import('./status-file.ts');
  if (isStatusFile(page.source)) {
    const file = canonFileOfStatuses((await checked(statusFileSchema, page)).value);
    return { key, title, file: normalForm(file), bases: [{ name: registry, from: folder, at }] };
  }
  const { canonSchema } = await import('./canon-file.ts');
  const { value: file, at: within } = await checked(canonSchema, page);
  const bases = basesOf(file).map((base, position) => ({ name: base, from: folder, at: within('extends', position) }));
  return { key, title: file.name ?? title, file: normalForm(file), bases };
}

function basesOf(file: CanonFile): readonly string[] {
  return [file.extends ?? registry].flat();
}

function canonFileOf(page: Page, facts: PageFacts | undefined, at: string | undefined): CanonFile {
  if (facts === undefined) {
    throw errorAt(at, `${page.file} is no canon`, 'a canon is a YAML or JSON file, or a page that canonlint reads');
  }
  const file = canonFileOfFacts([facts]);
  if (Object.keys(file.codes ?? {}).length > 0) return file;
  throw errorAt(at, `${page.file} has no table of status codes to be a canon`);
}

function opened(read: () => CanonText, at: string | undefined): CanonText {
  try {
    return read();
  } catch (error) {
    throw error instanceof UserError ? errorAt(at, error.message, error.hint) : error; // such an error has no parts
  }
}

function errorAt(at: string | undefined, message: string, hint?: string): UserError {
  return new UserError(at === undefined ? message : `${at}: ${message}`, hint);
}

function hintFor(name: string, names: readonly string[]): string {
  const meant = nearest(name, names);
  if (meant !== undefined) return `did you mean ${meant}?`;
  return `a canon is ${names.join(' or ')}, a YAML or JSON file, or a page; ./${name} is a file`;
}

/** The cycle of titles from a key back to itself. */
function wayRound(key: string, above: ReadonlyMap<string, string>): string {
  const round = [...above].slice([...above.keys()].indexOf(key));
  return [...round.map(([, title]) => title), above.get(key)].join(' → ');
}
