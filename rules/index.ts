import type { Rule } from '../src/model.ts';
import { brokenReference } from './broken-reference.ts';
import { codeOrder } from './code-order.ts';
import { columnHeader } from './column-header.ts';
import { conflictingTables } from './conflicting-tables.ts';
import { duplicateCode } from './duplicate-code.ts';
import { inconsistentOperation } from './inconsistent-operation.ts';
import { malformedTable } from './malformed-table.ts';
import { meaningDrift } from './meaning-drift.ts';
import { missingCode } from './missing-code.ts';
import { needlessComment } from './needless-comment.ts';
import { normalResponse } from './normal-response.ts';
import { operationResponse } from './operation-response.ts';
import { outdatedPhrase } from './outdated-phrase.ts';
import { reasonPhrase } from './reason-phrase.ts';
import { undocumentedCode } from './undocumented-code.ts';
import { unknownCode } from './unknown-code.ts';
import { unreadablePage } from './unreadable-page.ts';
import { wordingDrift } from './wording-drift.ts';
import { wrongGroup } from './wrong-group.ts';

/** All rules, in the order in which they are listed. */
export const rules: readonly Rule[] = [
  missingCode,
  unknownCode,
  duplicateCode,
  codeOrder,
  wrongGroup,
  reasonPhrase,
  outdatedPhrase,
  wordingDrift,
  meaningDrift,
  normalResponse,
  operationResponse,
  undocumentedCode,
  conflictingTables,
  inconsistentOperation,
  columnHeader,
  malformedTable,
  brokenReference,
  needlessComment,
  unreadablePage,
];
