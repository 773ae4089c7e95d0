import type { Location, ReferenceParams } from 'vscode-languageserver';
import type { Place } from '../../../model.ts';
import type { Turns } from '../turns.ts';
import type { Session } from '../session.ts';
import { allServices, atPosition } from './at-position.ts';
import { statementsOn } from './statements.ts';

/** All places that state the code at a position, over the services of the project. */
export async function referencesAt(params: ReferenceParams, session: Session, pace: Turns): Promise<Location[]> {
  const found = await atPosition(params, session, pace);
  if (found?.statement === undefined) return [];
  const { statement: { code }, view } = found;
  const places = new Map<string, Place>();
  for (const { pages } of await allServices(view, pace)) {
    for (const statement of pages.flatMap(statementsOn)) {
      const { place: { file, start } } = statement;
      if (statement.code === code) places.set(`${file}\0${start}`, statement.place);
    }
  }
  const locations: Location[] = [];
  for (const place of places.values()) {
    await pace.breathe();
    locations.push(session.locationOf(place, view));
  }
  return locations;
}
