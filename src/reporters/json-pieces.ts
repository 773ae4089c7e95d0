/** A value as indented JSON, with this further indent before each line but the first. */
export function indentedJson(value: object, indent: string): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${indent}`);
}

/** A list of values as indented JSON, one piece a value; `indent` is that of its last line. */
export function* jsonList(values: Iterable<object>, indent: string): Iterable<string> {
  const inner = `${indent}  `;
  let separator = '[';
  for (const value of values) {
    yield `${separator}\n${inner}${indentedJson(value, inner)}`;
    separator = ',';
  }
  yield separator === '[' ? '[]' : `\n${indent}]`;
}
