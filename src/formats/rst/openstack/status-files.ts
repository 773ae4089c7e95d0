import type { Block, Document, SourcePart } from '../../../model.ts';
import type { Sources } from '../../sources.ts';
import { responsesOf, unusedTexts, type ReadStatusTexts, type StatusText, type StatusTexts } from './status-texts.ts';

/** A file of status codes that a page refers to. */
export interface StatusFile {
  /** As the page names it. */
  readonly path: string;
  readonly texts: StatusTexts;
  /** How often its directives have used each text so far. */
  readonly uses: Map<StatusText, number>;
}

/** The files of status codes that a page refers to, each read once. */
export interface StatusFiles {
  /** The file at a path that stands at an offset; undefined where it is not to be had, or has no texts. */
  open(path: string, at: number): StatusFile | undefined;
  /** The texts of all files, as responses of the service. */
  blocks(): readonly Block[];
  /** The texts that no directive uses. */
  unused(): NonNullable<Document['nearMisses']>;
}

/** The files of status codes of a page with some sources; none is to be had where nothing reads them. */
export function statusFilesOf(sources: Sources, read: ReadStatusTexts = () => undefined): StatusFiles {
  const byPart = new Map<SourcePart, StatusFile | undefined>();
  const known = (): readonly StatusFile[] => [...byPart.values()].filter((file) => file !== undefined);
  return {
    open(path, at) {
      const part = sources.refer(path, at);
      if (part === undefined) return undefined;
      if (!byPart.has(part)) {
        const texts = read(part);
        byPart.set(part, texts && { path, texts, uses: new Map() });
      }
      return byPart.get(part);
    },
    blocks: () => known().flatMap(({ texts, uses }) => responsesOf(texts, (text) => uses.get(text) ?? 0)),
    unused: () => known().flatMap(({ texts, uses }) => unusedTexts(texts, (text) => uses.get(text) ?? 0)),
  };
}
