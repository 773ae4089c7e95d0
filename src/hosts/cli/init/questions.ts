import { UserError } from '../../../text/user-error.ts';
import type { Host } from '../host.ts';

/** Questions to whoever is at the terminal. */
export interface Questions {
  /** Asks what yes or no answers; an empty line is yes. Throws a `UserError` if the input ends. */
  readonly confirm: (question: string) => Promise<boolean>;
  /** Reads no more, so that the process can end. */
  readonly close: () => Promise<void>;
}

/** Questions on standard error, with answers from standard input, one a line; the terminal itself lets people edit it. */
export function questionsTo({ stdin, stderr }: Pick<Host, 'stdin' | 'stderr'>): Questions {
  const lines = linesOf(stdin);
  const confirm = async (question: string): Promise<boolean> => {
    stderr.write(`canonlint: ${question} [Y/n] `);
    const { value, done } = await lines.next();
    if (done === true) throw new UserError('no answer: nothing is written', 'canonlint init --yes asks nothing');
    const answer = value.trim().toLowerCase();
    if (answer === '' || answer === 'y' || answer === 'yes') return true;
    return answer === 'n' || answer === 'no' ? false : confirm(question);
  };
  return { confirm, close: async () => void await lines.return(undefined) };
}

async function* linesOf(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string, undefined, undefined> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + Buffer.from(chunk).toString('utf8')).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  return undefined;
}
