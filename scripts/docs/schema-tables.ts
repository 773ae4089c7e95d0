import { schemas } from './schemas.ts';

/** A JSON Schema, as far as it says what a key holds. */
interface Schema {
  readonly type?: string;
  readonly enum?: readonly (string | number)[];
  readonly const?: string;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
  readonly description?: string;
}

/** The keys of `canonlint.yaml`; those of single rules are left out, since the page of each rule has them. */
export function configurationKeys(): string {
  return tableOf('schemas/canonlint.schema.json', (path) => path.length > 1 && path.includes('rules'));
}

/** The keys of a canon file. */
export function canonKeys(): string {
  return tableOf('schemas/canon.schema.json', () => false);
}

function tableOf(file: string, leftOut: (path: readonly string[]) => boolean): string {
  const text = new Map(schemas()).get(file);
  if (text === undefined) throw new Error(`there is no ${file}`);
  const rows = keysIn(JSON.parse(text) as Schema, []).filter(({ path }) => !leftOut(path));
  return ['| key | value | |', '|---|---|---|', ...rows.map(({ path, schema }) => `| \`${path.join('.')}\` | ${valueOf(schema)} | ${cellOf(schema.description ?? '')} |`)].join('\n');
}

interface Key {
  readonly path: readonly string[];
  readonly schema: Schema;
}

/** The keys of a mapping, each followed by those inside of its value. */
function keysIn(schema: Schema, above: readonly string[]): readonly Key[] {
  const { properties = {}, additionalProperties } = mappingIn(schema) ?? {};
  const open = typeof additionalProperties === 'object' ? keysIn(additionalProperties, [...above, '*']) : [];
  return [...Object.entries(properties).flatMap(([name, value]) => [{ path: [...above, name], schema: value }, ...keysIn(value, [...above, name])]), ...open];
}

/** The mapping that a value is, or holds in a list. */
function mappingIn(schema: Schema): Schema | undefined {
  if (schema.type === 'object') return schema;
  return schema.items === undefined ? schema.anyOf?.map(mappingIn).find((each) => each !== undefined) : mappingIn(schema.items);
}

function valueOf(schema: Schema): string {
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum !== undefined) return wordsOf(schema.enum);
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(valueOf))].join(', or ');
  if (schema.type === 'array') return `list of ${plural(valueOf(schema.items!).replaceAll(', or ', ' or '))}`;
  return ({ object: 'mapping', string: 'text', integer: 'whole number', number: 'number', boolean: '`true` or `false`' })[schema.type ?? ''] ?? '';
}

/** As items of a list; words that may stand there stay as they are. */
const plural = (value: string): string => value.replaceAll(/^(text|mapping|whole number)(?= or |$)|(?<= or )(text|mapping|whole number)$/g, '$&s');

/** The words that may stand there; what differs from another one only in case is left out. */
function wordsOf(words: readonly (string | number)[]): string {
  const byCase = new Map(words.map(String).toReversed().map((word) => [word.toUpperCase(), word]));
  return [...byCase.values()].toReversed().map((word) => `\`${word}\``).join(', ');
}

const cellOf = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
