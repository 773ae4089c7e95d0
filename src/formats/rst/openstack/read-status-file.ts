import type { Document, Page } from '../../../model.ts';
import { commentsIn } from '../../openapi/comments.ts';
import { statusTextsIn } from './read-status-texts.ts';
import { responsesOf } from './status-texts.ts';

/** Reads a file of status codes by itself: its texts are those of the service. Never throws; linear in its size. */
export function readStatusFile({ file, source }: Page): Document {
  const part = { file, source, start: 0 };
  const texts = statusTextsIn(part);
  return { blocks: texts === undefined ? [] : responsesOf(texts, () => 1), faults: [], comments: commentsIn(part) };
}
