import type { Block, Container, Document, Page, Text } from '../../../model.ts';
import { collapsed } from '../description.ts';
import { treeOf, type Pair, type Scalar, type Value } from '../tree/index.ts';

/** A specification, or a file that one refers to, with all that is in it: every key and every value. */
export interface WholeSpecification {
  readonly document: Document;
  /** The scalars of the texts in the document that may get other words. */
  readonly descriptions: ReadonlyMap<Text, Description>;
}

/** A description or a summary. */
export interface Description {
  readonly scalar: Scalar;
  /** Whether it stands in braces or brackets, where a plain scalar may hold less (YAML 1.2, 7.3.3). */
  readonly isInFlow: boolean;
}

/** All of a file as a document: its descriptions as paragraphs, which alone may change, and any other scalar as a literal. */
export function wholeDocument(page: Page, isDescription?: IsDescription): Document {
  return wholeSpecification(page, isDescription).document;
}

/** Whether the scalar of a key holds words of people. */
type IsDescription = (key: string) => boolean;

/** Reads all of a file, but what an alias repeats. Never throws; linear in the size of the file. */
export function wholeSpecification(
  { file, source }: Page, isDescription: IsDescription = (key) => key === 'description' || key === 'summary',
): WholeSpecification {
  const reading: Reading = { source, isDescription, descriptions: new Map(), seen: new Set() };
  const blocks = [blockOf('', treeOf(file, source, 0), reading, { depth: 0, isInFlow: false })];
  return { document: { blocks, faults: [] }, descriptions: reading.descriptions };
}

interface Reading {
  readonly source: string;
  readonly isDescription: IsDescription;
  readonly descriptions: Map<Text, Description>;
  /** Where the values begin that have been read: an alias repeats one. */
  readonly seen: Set<number>;
}

/** Where a value stands. */
interface Room {
  readonly depth: number;
  readonly isInFlow: boolean;
}

/** No specification is nested more deeply; what is must stay as it is by a byte anyway. */
const maxDepth = 200;

function blockOf(key: string, value: Value | undefined, reading: Reading, room: Room): Container {
  if (value === undefined) return container(`${key}: nothing`, []);
  const start = value.kind === 'scalar' ? value.span.start : value.start;
  if (reading.seen.has(start)) return container(`${key}: as before`, []);
  reading.seen.add(start);
  if (value.kind === 'scalar') return container(`${key}: ${value.style}`, [scalarBlock(key, value, reading, room)]);
  if (room.depth >= maxDepth) return container(`${key}: deep`, []);
  const isInFlow = room.isInFlow || reading.source[start] === '{' || reading.source[start] === '[';
  const inside: Room = { depth: room.depth + 1, isInFlow };
  const blocks = value.kind === 'mapping'
    ? value.pairs.map((pair: Pair) => blockOf(pair.key.value, pair.value, reading, inside))
    : value.values.map((each) => blockOf('-', each, reading, inside));
  return container(`${key}: ${value.kind}`, blocks);
}

function scalarBlock(key: string, scalar: Scalar, { descriptions, isDescription }: Reading, { isInFlow }: Room): Block {
  const text = isDescription(key) ? collapsed(scalar.text) : undefined;
  if (text === undefined || text.value === '') return { kind: 'literal', text: scalar.text, opening: '' };
  descriptions.set(text, { scalar, isInFlow });
  return { kind: 'paragraph', text, plain: true };
}

function container(name: string, blocks: readonly Block[]): Container {
  return { kind: 'container', name, blocks };
}
