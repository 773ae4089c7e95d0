import type { DefinitionParams, Location } from 'vscode-languageserver';
import { yamlTextOf } from '../../../yaml/yaml-text.ts';
import { canonFileOf } from '../actions/accept-wording.ts';
import type { Turns } from '../turns.ts';
import type { ProjectView } from '../../../engine/live/view.ts';
import type { Session } from '../session.ts';
import { Positions } from '../text/positions.ts';
import { atPosition } from './at-position.ts';
import type { PageAtPosition } from './at-position.ts';

/** Where it is said what a code means: for an operation the references of its service, for a row of these the canon. */
export async function definitionAt(params: DefinitionParams, session: Session, pace: Turns): Promise<Location[]> {
  const found = await atPosition(params, session, pace);
  if (found === undefined) return [];
  const inService = definingRows(found).map((place) => session.locationOf(place, found.view));
  if (inService.length > 0 || found.statement === undefined) return inService;
  const ofCanon = await canonEntry(found.statement.code, found.view, session);
  return ofCanon === undefined ? [] : [ofCanon];
}

/** The rows of the references for what an operation returns; for the operation itself, the references. */
function definingRows({ view, service, statement, file, offset }: PageAtPosition) {
  const { pages } = view.live.readingOf(service).service;
  const references = pages.flatMap(({ statusLists }) => statusLists).filter(({ scope }) => scope === 'reference' || scope === 'shared');
  if (statement === undefined) {
    const isOperation = pages.some(({ operations }) => operations.some(({ place }) => place.file === file && place.start <= offset && offset <= place.end));
    return isOperation ? references.map(({ place }) => place) : [];
  }
  if (statement.list !== undefined && references.includes(statement.list)) return [];
  return references.flatMap(({ entries }) => entries.filter(({ code }) => code === statement.code).map(({ place }) => place));
}

/** Where the canon of the project has a code; undefined where it is no file, or leaves the code to those that it extends. */
async function canonEntry(code: number, view: ProjectView, session: Session): Promise<Location | undefined> {
  const file = canonFileOf(view);
  const page = file === undefined ? undefined : view.workspace.disk.readPage(file);
  if (file === undefined || page === undefined || 'message' in page) return undefined;
  const start = (await yamlTextOf(page.source)).spot.parts.get('codes')?.spot.parts.get(String(code))?.keyAt;
  if (start === undefined) return undefined;
  const range = new Positions(page.source, session.encoding).rangeOf({ start, end: start });
  return { uri: session.addressOf(view.pathOf(file)), range };
}
