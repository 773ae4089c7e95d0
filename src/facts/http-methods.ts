import type { Text } from '../model.ts';
import { sliceText } from '../text/spans.ts';

/** The methods that a request line may begin with, as alternatives of a pattern. */
export const methods = 'GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS';

const anyMethod = new RegExp(methods);

/** Whether a text holds the name of a method in capitals, also in another word; what has none states no request. */
export function holdsMethod(text: string): boolean {
  return anyMethod.test(text);
}

/** One method, or several for the same path: "POST/PUT", "GET, PUT and DELETE". */
export const methodList = `(?:${methods})(?:(?: ?[/|,\u3001] ?| or | and )(?:${methods})\\b){0,6}`;

const eachMethod = new RegExp(methods, 'gi');

/** The methods of a list, each where it stands. */
export function methodsIn(list: Text): readonly Text[] {
  return [...list.value.matchAll(eachMethod)].map(({ 0: method, index }) => sliceText(list, index, index + method.length));
}
