import { severityNamed } from '../../config/severity-word.ts';
import type { OpenPage, Project } from './project.ts';

/** All that a link keeps. */
export interface State {
  readonly project: Project;
  /** The name of the page in the editor. */
  readonly current: string;
}

/** Links with more characters are refused by what people send links with, if not by browsers. */
export const longestFragment = 200_000;
/** Of a text that a link holds, in bytes: a short link may hold a very long text. */
const mostBytes = 4_000_000;
/** More pages are no project to play with. */
const mostPages = 50;
const longestName = 200;

/** A state as the fragment of an address, without its `#`. */
export async function fragmentOf({ project: { pages, canon, canonText, rules }, current }: State): Promise<string> {
  const kept = { pages: pages.map(({ name, text }) => [name, text]), canon, canonText, rules, current };
  const bytes = await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(JSON.stringify(kept)), Infinity);
  return `s=${base64Of(bytes!)}`;
}

/** The state that a fragment holds; undefined if it holds none, or nothing that `fragmentOf` could have written. Never throws, and takes bounded time and memory. */
export async function stateIn(fragment: string): Promise<State | undefined> {
  const [, encoded] = /^s=([\w-]+)$/.exec(fragment.slice(0, longestFragment + 2)) ?? [];
  if (encoded === undefined || fragment.length > longestFragment) return undefined;
  try {
    const bytes = await through(new DecompressionStream('deflate-raw'), bytesOf(encoded), mostBytes);
    return bytes === undefined ? undefined : stateFrom(JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)));
  } catch {
    return undefined;
  }
}

/** Whether a name can be that of a page: a relative path without a way out of its folder, of which nothing is invisible. */
export function isPageName(name: string): boolean {
  return name.length <= longestName && name.trim() === name && !/[\p{C}\p{Zl}\p{Zp}\\:*?"<>|]/u.test(name)
    && name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

function stateFrom(value: unknown): State | undefined {
  if (!isRecord(value)) return undefined;
  const { pages, canon, canonText, rules, current } = value;
  if (!Array.isArray(pages) || pages.length === 0 || pages.length > mostPages || !pages.every(isPair)) return undefined;
  const open = pages.map(([name, text]): OpenPage => ({ name, text }));
  if (new Set(open.map(({ name }) => name)).size < open.length || !open.every(({ name }) => isPageName(name))) return undefined;
  if (typeof canon !== 'string' || canon.length > longestName || typeof canonText !== 'string' || !isRecord(rules)) return undefined;
  const severities = Object.entries(rules);
  if (!severities.every(([name, word]) => name.length <= longestName && typeof word === 'string' && severityNamed(word) !== undefined)) return undefined;
  const isOpen = typeof current === 'string' && open.some(({ name }) => name === current);
  return {
    project: { pages: open, canon, canonText, rules: Object.fromEntries(severities) as Project['rules'] },
    current: isOpen ? current : open[0]!.name,
  };
}

function isPair(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Bytes through a stream; undefined where more would come out than allowed. */
async function through(stream: CompressionStream | DecompressionStream, bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const writer = stream.writable.getWriter();
  // a failure of the stream is told by its reader, too
  void writer.write(bytes).catch(() => {});
  void writer.close().catch(() => {});
  const reader = (stream.readable as ReadableStream<Uint8Array>).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += portion) binary += String.fromCharCode(...bytes.subarray(at, at + portion));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** So many arguments a function takes in every browser. */
const portion = 8192;

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
