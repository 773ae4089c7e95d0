import type { Span, Text } from '../../../model.ts';

/** A value of a YAML or JSON text. What is inside of it is read when it is asked for, since most of a specification never is. */
export type Value = Scalar | Mapping | Sequence;

export interface Scalar {
  readonly kind: 'scalar';
  /** How it is written: YAML 1.2, chapters 7 and 8; a JSON string is `double`. */
  readonly style: ScalarStyle;
  /** With its quotation marks, or from the header of a block scalar on. */
  readonly span: Span;
  /** What it stands for, with line breaks; what an escape stands for has no place. */
  readonly text: Text;
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface Mapping {
  readonly kind: 'mapping';
  /** The offset of its first key. */
  readonly start: number;
  /** In the order of the text; a key may occur twice. */
  readonly pairs: readonly Pair[];
  /** The pair of a key; the last of several, as `JSON.parse` has it. */
  get(name: string): Pair | undefined;
}

export interface Sequence {
  readonly kind: 'sequence';
  readonly start: number;
  readonly values: readonly (Value | undefined)[];
}

export interface Pair {
  /** Without quotation marks. */
  readonly key: Text;
  /** Undefined where there is none, as for `null`. */
  readonly value: Value | undefined;
  /** Frees the memory that reading the value took; it is read again, as another object, when it is asked for. */
  forget(): void;
}

/** A mapping whose pairs are found when they are asked for. */
export function mappingAt(start: number, pairsIn: () => readonly Pair[]): Mapping {
  return new LateMapping(start, pairsIn);
}

class LateMapping implements Mapping {
  readonly kind = 'mapping';
  readonly start: number;
  #pairsIn: (() => readonly Pair[]) | undefined;
  #pairs: readonly Pair[] = [];
  #byName: ReadonlyMap<string, Pair> | undefined;

  constructor(start: number, pairsIn: () => readonly Pair[]) {
    this.start = start;
    this.#pairsIn = pairsIn;
  }

  get pairs(): readonly Pair[] {
    if (this.#pairsIn !== undefined) this.#pairs = this.#pairsIn();
    this.#pairsIn = undefined;
    return this.#pairs;
  }

  get(name: string): Pair | undefined {
    if (this.pairs.length <= fewPairs) return this.pairs.findLast((pair) => pair.key.value === name);
    this.#byName ??= new Map(this.pairs.map((pair) => [pair.key.value, pair]));
    return this.#byName.get(name);
  }
}

/** So few pairs are searched sooner than listed by name. */
const fewPairs = 8;

/** A pair whose value is read when it is asked for. */
export function pairOf(key: Text, read: () => Value | undefined): Pair {
  return new LatePair(key, read);
}

class LatePair implements Pair {
  readonly key: Text;
  readonly #read: () => Value | undefined;
  #isRead = false;
  #value: Value | undefined;

  constructor(key: Text, read: () => Value | undefined) {
    this.key = key;
    this.#read = read;
  }

  get value(): Value | undefined {
    if (!this.#isRead) this.#value = this.#read();
    this.#isRead = true;
    return this.#value;
  }

  forget(): void {
    this.#isRead = false;
    this.#value = undefined;
  }
}

/** A sequence whose values are read when they are asked for. */
export function sequenceAt(start: number, valuesIn: () => readonly (Value | undefined)[]): Sequence {
  return new LateSequence(start, valuesIn);
}

class LateSequence implements Sequence {
  readonly kind = 'sequence';
  readonly start: number;
  readonly #valuesIn: () => readonly (Value | undefined)[];
  #values: readonly (Value | undefined)[] | undefined;

  constructor(start: number, valuesIn: () => readonly (Value | undefined)[]) {
    this.start = start;
    this.#valuesIn = valuesIn;
  }

  get values(): readonly (Value | undefined)[] {
    return (this.#values ??= this.#valuesIn());
  }
}
