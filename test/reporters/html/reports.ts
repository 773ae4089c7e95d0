import { rules } from '../../../rules/index.ts';
import { factsOf, reportOn } from '../../../src/index.ts';
import type { Report, Service } from '../../../src/model.ts';
import type { Contents } from '../../../src/reporters/html/contents.ts';
import { pageWith } from '../../fix/fixing.ts';
import { house } from '../../rules/fixtures.ts';

/** The report on services with one table each: codes and descriptions by service. */
export function reportOf(services: Readonly<Record<string, Readonly<Record<string, string>>>>): Report {
  const read = Object.entries(services).map(([name, rows]): Service =>
    ({ name, root: name, pages: [factsOf(pageWith(tableOf(rows), `${name}/status_codes.rst`))!] }));
  return reportOn(read, house, rules);
}

/** A list-table accepts any text without markup. */
function tableOf(rows: Readonly<Record<string, string>>): string {
  const lines = Object.entries(rows).flatMap(([code, description]) => [`   * - ${code}`, `     - ${description}`]);
  return ['.. list-table:: Status codes', '   :header-rows: 1', '', '   * - Status Code', '     - Description', ...lines, ''].join('\n');
}

/** The contents of a page. */
export function contentsIn(page: string): Contents {
  return JSON.parse(jsonIn(page)) as Contents;
}

/** The JSON in a page, as written. */
export function jsonIn(page: string): string {
  return /<script type="application\/json" id="contents">(.*?)<\/script>/s.exec(page)![1]!;
}
