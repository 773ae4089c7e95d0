import type { Cell, Row, Table, Text } from '../model.ts';
import { grouped } from '../text/grouped.ts';
import { sliceText } from '../text/spans.ts';
import { methodList } from './http-methods.ts';
import { isResponseTitle } from './section-titles.ts';
import { uriIn, wholeRequestLineOf, type RequestLine } from './request-line.ts';

/** A table with more rows is a list of parameters or an index, not a request. */
const mostRows = 12;

/** The request in a table: in a row below "Method" and "URI", or in rows with these names. */
export function requestInTable({ header, body }: Table): RequestLine | undefined {
  const rows = [...header, ...body];
  if (rows.length === 0 || rows.length > mostRows) return undefined;
  return requestInRow(rows) ?? requestByNames(rows) ?? requestInHeader(rows);
}

const pathAndMethod = new RegExp(String.raw`^(\/[^\s()]*) \((${methodList})\)$`);

/** The request that heads a table of an operation's properties: "/v2/click (POST)". */
function requestInHeader([first]: readonly Row[]): RequestLine | undefined {
  const text = first?.cells[0]?.text;
  const [, uri, named] = pathAndMethod.exec(text?.value ?? '') ?? [];
  if (text === undefined || uri === undefined || named === undefined) return undefined;
  const at = text.value.length - named.length - 1;
  return { method: sliceText(text, at, at + named.length), uri };
}

/** The cells of a table with a request that are about its responses: "Response codes | 200 (OK), 404 (Not Found)". */
export function responseCellsOf(table: Table): readonly Cell[] {
  if (requestInTable(table) === undefined) return [];
  return table.body.flatMap(({ cells: [name, value] }) => (name !== undefined && value !== undefined && isResponseTitle(name.text.value) ? [value] : []));
}

const method = new RegExp(`^${methodList}$`);
/** A path; names of parameters in angle brackets may have spaces. */
const path = /^(?:https?:\/\/|[/{])(?:<[^<>\n]*>|[^\s<>])*$/;

/** The request in a table of one row, with or without a header: a method in one cell, a path in another. */
function requestInRow(rows: readonly Row[]): RequestLine | undefined {
  const last = rows.at(-1)!;
  const named = rows.length === 2 && isHeader(rows[0]!);
  if (rows.length > 1 && !named) return undefined;
  const cells = last.cells.filter((cell) => cell !== undefined);
  const [methodCell, uriCell] = [cells.find(({ text }) => method.test(text.value)), cells.find(({ text }) => path.test(text.value))];
  if (methodCell !== undefined && uriCell !== undefined) return { method: methodCell.text, uri: uriIn(uriCell.text.value) };
  return named ? cells.map(({ text }) => wholeRequestLineOf(text)).find((line) => line !== undefined) : undefined;
}

/** The tables of an inventory of operations, section by section. */
export type Inventories = Pick<ReadonlySet<Table>, 'has'>;

/** The inventories among the tables of a page, found when a table with a request is first asked about: most tables have none. */
export function inventoriesOf(tables: () => readonly Table[]): Inventories {
  let found: ReadonlySet<Table> | undefined;
  return { has: (table) => (found ??= inventoriesIn(tables())).has(table) };
}

/** Among the tables of a page those of an inventory: they have one header, and most of them several requests, each a row. */
function inventoriesIn(tables: readonly Table[]): ReadonlySet<Table> {
  const ofRequests = tables.filter(({ header, body }) => header.length > 0 && body.length > 0 && body.every(isRequestRow));
  const alike = [...grouped(ofRequests, headerOf).values()];
  return new Set(alike.flatMap((each) => (each.filter(({ body }) => body.length > 1).length * 2 > each.length ? each : [])));
}

function isRequestRow({ cells }: Row): boolean {
  return cells.some((cell) => cell !== undefined && method.test(cell.text.value)) && cells.some((cell) => cell !== undefined && path.test(cell.text.value));
}

function headerOf({ header }: Table): string {
  return header.map(({ cells }) => cells.map((cell) => cell?.text.value ?? '').join('|')).join('\n');
}

function isHeader({ cells }: Row): boolean {
  const words = cells.map((cell) => cell?.text.value ?? '');
  return words.some((word) => methodName.test(word)) || words.some((word) => uriName.test(word));
}

const methodName = /^(?:(?:https? |request )*(?:method|verb|request type)|メソッド|HTTP ?(?:メソッド|方法|메서드)|请求方法|方法|메서드|(?:HTTP-)?Methode|Méthode(?: HTTP)?|Método(?: HTTP)?|Метод)s?:?$/i;
const uriName = /^(?:(?:https? |request |api |full |relative |resource )*(?:end ?point|ur[il]|path|resource|route|url path|request)|エンドポイント|路径|端点|请求路径|엔드포인트|Endpunkt|Point de terminaison|Chemin|Ruta|Caminho|Путь)s?:?$/i;

/** Whether a header is that of methods. */
export function headsMethod(header: string): boolean {
  return methodName.test(header);
}

/** Whether a header is that of paths, URIs or requests. */
export function headsUri(header: string): boolean {
  return uriName.test(header);
}

/** Whether a text is a method, or a list of methods. */
export function isMethod(text: string): boolean {
  return method.test(text);
}

/** Whether a text is a path or a URI. */
export function isPath(text: string): boolean {
  return path.test(text);
}

/** The request in a table with named rows: "HTTP Method | POST", "Endpoint | /v2/click". */
function requestByNames(rows: readonly Row[]): RequestLine | undefined {
  const named = rows.map(({ cells }) => cells.filter((cell) => cell !== undefined)).filter(({ length }) => length === 2);
  const methodCell = valueOf(named, methodName);
  if (methodCell === undefined) return undefined;
  const whole = wholeRequestLineOf(methodCell.text);
  if (whole !== undefined) return whole;
  const uri = valueOf(named, uriName)?.text.value;
  const only = leadingMethod(methodCell.text);
  return only === undefined || uri === undefined ? undefined : { method: only, uri: uriIn(uri.split(' ', 1)[0]!) };
}

function valueOf(rows: readonly (readonly Cell[])[], name: RegExp): Cell | undefined {
  return rows.find(([first]) => name.test(first?.text.value ?? ''))?.[1];
}

function leadingMethod(text: Text): Text | undefined {
  return method.test(text.value) ? sliceText(text, 0, text.value.length) : undefined;
}
