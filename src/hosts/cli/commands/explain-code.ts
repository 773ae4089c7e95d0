import type { Canon, CanonEntry, WrongStatement } from '../../../model.ts';
import type { Style } from '../../../reporters/index.ts';
import { printable } from '../../../reporters/printable.ts';
import { UserError } from '../../../text/user-error.ts';
import { rowsText } from './sheet.ts';
import type { SheetRow } from './sheet.ts';

/** The canon's entry for a status code. Throws a `UserError` if there is none. */
export function codeText(code: number, canon: Canon, style: Style): string {
  const entry = canon.entries.get(code);
  if (entry === undefined) throw unknownCode(code, canon);
  const { bold, dim } = style.colours;
  const title = `${bold(printable(`${code} ${entry.phrase ?? '(no phrase)'}`))}  ${dim(printable(`canon ${canon.name}`))}`;
  return `${title}\n\n${rowsText(rowsOf(entry), style)}`;
}

function rowsOf(entry: CanonEntry): readonly SheetRow[] {
  return [
    ['formerly', entry.aliases],
    ['status', [statusOf(entry)]],
    ['outcome', [entry.outcome ?? 'not stated']],
    ['methods', [entry.methods === undefined ? 'any' : entry.methods.join(' ')]],
    ['description', [entry.description ?? 'not stated']],
    ['accepted', entry.accept],
    ['wrong', entry.wrong.flatMap(wrongParagraphs)],
  ];
}

/** The reason, followed by the statements that are wrong. */
function wrongParagraphs({ says, unless = [], because }: WrongStatement): readonly string[] {
  return [because, `- says ${says.join('; ')}`, ...(unless.length === 0 ? [] : [`- not beside ${unless.join('; ')}`])];
}

function statusOf({ governed, required }: CanonEntry): string {
  if (required) return 'required of every service';
  return governed ? 'not required' : 'known from the registry only';
}

function unknownCode(code: number, { name, entries }: Canon): UserError {
  const near = [...entries.keys()].filter((known) => Math.floor(known / 100) === Math.floor(code / 100));
  const hint = near.length === 0 ? 'status codes are 100 to 599' : `it has ${near.join(' ')}`;
  return new UserError(`the canon ${name} has no code ${code}`, hint);
}
