import type { Cell, Operation, OperationCode, Row, Table, Text } from '../model.ts';
import { intern } from '../text/intern.ts';
import { methodsIn } from './http-methods.ts';
import { codesListedIn } from './opening-codes.ts';
import { outcomeOf } from './outcome.ts';
import type { PagePlaces } from './page-places.ts';
import { uriIn, wholeRequestLineOf, type RequestLine } from './request-line.ts';
import { headsMethod, headsUri, isMethod, isPath } from './request-table.ts';

/** The operations of a table that has one in each row, with columns for the codes that it returns; empty for other tables. */
export function operationsInRows(table: Table, places: PagePlaces): readonly Operation[] {
  const columns = columnsOf(table);
  if (columns === undefined) return [];
  return table.body.flatMap((row): readonly Operation[] => {
    const line = columns.requestOf(row);
    if (line === undefined) return [];
    const codes = columns.codes.flatMap(({ column, isError }) => codesIn(row.cells[column], isError, places));
    return methodsIn(line.method).flatMap((method): Operation | readonly never[] => {
      const place = places.wording(method)?.place;
      return place === undefined ? [] : { place, method: intern(method.value.toUpperCase()), uri: intern(line.uri), codes };
    });
  });
}

/** Whether a table has an operation in each row, with the codes that it returns. */
export function listsOperations(table: Table): boolean {
  return columnsOf(table) !== undefined;
}

interface OperationColumns {
  readonly requestOf: (row: Row) => RequestLine | undefined;
  /** The columns with codes, each with whether they are those of failures. */
  readonly codes: readonly { readonly column: number; readonly isError: boolean }[];
}

function columnsOf({ header, body }: Table): OperationColumns | undefined {
  const headers = header.at(-1)?.cells.map((cell) => cell?.text.value ?? '') ?? [];
  const codes = headers.flatMap((words, column) => (headsCodes.test(words) ? [{ column, isError: outcomeOf(words) === 'abnormal' }] : []));
  if (codes.length === 0 || body.length === 0) return undefined;
  const requestOf = requestReader(headers);
  if (requestOf === undefined) return undefined;
  const stating = codes.filter(({ column }) => body.filter(({ cells }) => codesListedIn(textOf(cells[column])).length > 0).length * 2 >= body.length);
  const others = codes.filter((each) => each.isError && !stating.includes(each));
  const named = body.filter((row) => requestOf(row) !== undefined).length;
  if (stating.length === 0 || named * 4 < body.length * 3) return undefined;
  return { requestOf, codes: [...stating, ...others].toSorted((one, other) => one.column - other.column) };
}

/** Headers of the codes that operations return. */
const headsCodes = /^(?:(?:http|possible|normal|expected) )?(?:success(?:es|ful)?|errors?|failures?|returns?|responses?|status(?:es)?|codes?)(?: (?:status|response|return|http))?(?: ?codes?| ?status(?:es)?| responses?)?$/i;

/** Reads a row's request from its columns for method and path, or from one with both. */
function requestReader(headers: readonly string[]): OperationColumns['requestOf'] | undefined {
  const [method, uri] = [headers.findIndex((words) => headsMethod(words)), headers.findIndex((words) => headsUri(words))];
  if (method >= 0 && uri >= 0) {
    return ({ cells }) => {
      const [named, path] = [cells[method]?.text, cells[uri]?.text];
      return named !== undefined && path !== undefined && isMethod(named.value) && isPath(path.value) ? { method: named, uri: uriIn(path.value) } : undefined;
    };
  }
  const both = uri >= 0 ? uri : headers.findIndex((words) => /^(?:operations?|apis?|calls?)$/i.test(words));
  return both < 0 ? undefined : ({ cells }) => lineIn(cells[both]?.text);
}

function lineIn(text: Text | undefined): RequestLine | undefined {
  return text && wholeRequestLineOf(text);
}

function codesIn(cell: Cell | undefined, isError: boolean, places: PagePlaces): readonly OperationCode[] {
  if (cell === undefined) return [];
  return codesListedIn(cell.text.value).flatMap(({ code, at }): OperationCode | readonly never[] => {
    const place = places.wording(cell.text, at, at + 3)?.place;
    return place === undefined ? [] : { code, place, success: !isError && code >= 200 && code < 300, stated: 'table' };
  });
}

function textOf(cell: Cell | undefined): string {
  return cell?.text.value ?? '';
}
