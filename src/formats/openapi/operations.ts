import type { DeclaredOperation, DeclaredResponses, Fault, Text } from '../../model.ts';
import { spanOf } from '../../text/spans.ts';
import { collapsed } from './description.ts';
import type { SpecificationFiles } from './files.ts';
import { asMapping, mappingIn, type Placed } from './references.ts';
import { responsesIn, type GivenResponse } from './responses.ts';
import type { Mapping, Pair } from './tree/index.ts';

/** An operation, and the responses that it gives. */
export interface FoundOperation {
  readonly operation: DeclaredOperation;
  readonly responses: readonly GivenResponse[];
}

/** The fixed fields of a Path Item Object that are operations (OpenAPI 3.2). */
const methods: ReadonlySet<string> = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']);

/** The operations of a Paths Object, and the callbacks inside them. `incoming`: the reader's own server answers. */
export function operationsIn(paths: Placed<Mapping>, files: SpecificationFiles, faults: Fault[], incoming = false): readonly FoundOperation[] {
  return paths.value.pairs.flatMap((pair) => {
    const { key, value } = pair;
    if (key.value.startsWith('x-') || value === undefined) return [];
    const item = asMapping({ value, file: paths.file }, files);
    const operations = item === undefined ? [] : operationsOf(key, item, files, faults, incoming);
    pair.forget();
    return operations;
  });
}

/** The operations of a Path Item Object. */
function operationsOf(
  uri: Text, item: Placed<Mapping>, files: SpecificationFiles, faults: Fault[], incoming: boolean,
): readonly FoundOperation[] {
  const additional = mappingIn(item, 'additionalOperations', files)?.value.pairs ?? [];
  const pairs = [...item.value.pairs.filter(({ key }) => methods.has(key.value)), ...additional];
  return pairs.flatMap(({ key, value }) => {
    const operation = value === undefined ? undefined : asMapping({ value, file: item.file }, files);
    if (operation === undefined) return [];
    return [...operationOf({ method: key, uri, incoming }, operation, files, faults), ...callbacksOf(operation, files, faults)];
  });
}

/** The request of an operation. */
type Request = Pick<DeclaredOperation, 'method' | 'uri'> & { readonly incoming: boolean };

function operationOf({ method, uri, incoming }: Request, operation: Placed<Mapping>, files: SpecificationFiles, faults: Fault[]): readonly FoundOperation[] {
  const title = wordsAt(operation.value, 'summary');
  const pair = operation.value.get('responses');
  const given = mappingIn(operation, 'responses', files);
  const responses = given === undefined ? [] : responsesIn(given, files, faults, given.value === pair?.value);
  const open = given?.value.pairs.some(({ key }) => /^(?:default|[1-5]xx)$/i.test(key.value)) === true;
  const blocks = pair === undefined || responses.length === 0 ? [] : [declared(pair, responses)];
  return [{
    operation: { kind: 'operation', method, uri, ...(title !== undefined && { title }), ...(incoming && { incoming }), ...(open && { open }), blocks },
    responses,
  }];
}

/** The responses of an operation as a mapping: the order of its keys says nothing. */
function declared({ key }: Pair, responses: readonly GivenResponse[]): DeclaredResponses {
  const span = spanOf(key) ?? responses[0]!.response.span;
  return { kind: 'responses', span, title: undefined, unordered: true, responses: responses.map(({ response }) => response) };
}

/** Requests to the reader's server that an operation leads to (OpenAPI 3.0, "Callback Object"). */
function callbacksOf(operation: Placed<Mapping>, files: SpecificationFiles, faults: Fault[]): readonly FoundOperation[] {
  const callbacks = mappingIn(operation, 'callbacks', files);
  return (callbacks?.value.pairs ?? []).flatMap(({ value }) => {
    const callback = value === undefined ? undefined : asMapping({ value, file: callbacks!.file }, files);
    return callback === undefined ? [] : operationsIn(callback, files, faults, true);
  });
}

function wordsAt(mapping: Mapping, name: string): Text | undefined {
  const words = mapping.get(name)?.value;
  return words?.kind === 'scalar' ? collapsed(words.text) : undefined;
}
