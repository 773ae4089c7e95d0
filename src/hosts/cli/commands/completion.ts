import { nearest } from '../../../text/nearest.ts';
import { UserError } from '../../../text/user-error.ts';
import type { ExitStatus } from '../../exit-status.ts';
import type { CompletionCommand } from '../arguments/command.ts';
import { bashCompletion } from '../completion/bash.ts';
import { fishCompletion } from '../completion/fish.ts';
import { completedCommands, shells } from '../completion/words.ts';
import { zshCompletion } from '../completion/zsh.ts';
import type { Host } from '../host.ts';

/** `canonlint completion <shell>`: prints a script that makes the shell complete command lines. */
export function completion({ shell }: CompletionCommand, { stdout }: Host): ExitStatus {
  stdout.write(scriptFor(shell));
  return 0;
}

/** Throws a `UserError` for a shell that is not known. */
function scriptFor(shell: string): string {
  switch (shell) {
    case 'bash':
      return bashCompletion(completedCommands());
    case 'zsh':
      return zshCompletion(completedCommands());
    case 'fish':
      return fishCompletion(completedCommands());
    default: {
      const meant = nearest(shell, shells);
      throw new UserError(`there is no completion for "${shell}"`, meant === undefined ? `there is one for ${shells.join(', ')}` : `did you mean ${meant}?`);
    }
  }
}
