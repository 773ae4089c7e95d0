import { resolve } from 'node:path';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver';
import type { UserError } from '../../../text/user-error.ts';
import { source } from './diagnostic.ts';

/** What is wrong in a file that decides how pages are read: its configuration, canon or baseline. */
export interface Mistake {
  /** Absolute; undefined where no file is to blame. */
  readonly path: string | undefined;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The mistakes that an error tells, each of which begins with its place; `folder` is that from which files are named. */
export function mistakesIn({ message, hint, parts }: UserError, folder: string): readonly Mistake[] {
  if (parts.length === 0) return [mistakeIn(hint === undefined ? message : `${message} (${hint})`, folder)];
  return parts.map((part) => mistakeIn(part, folder)).filter(({ path }) => path !== undefined);
}

function mistakeIn(text: string, folder: string): Mistake {
  const [, file, line, column, message] = /^(.+?):(\d+):(\d+): (.*)$/s.exec(text) ?? [];
  if (message === undefined) return { path: undefined, line: 1, column: 1, message: text };
  return { path: resolve(folder, file!), line: Number(line), column: Number(column), message };
}

/** A mistake as the protocol has it, at one character; `line` of text is needed to count it in another encoding. */
export function mistakeDiagnostic({ line, column, message }: Mistake): Diagnostic {
  const position = { line: line - 1, character: column - 1 };
  return { range: { start: position, end: position }, severity: DiagnosticSeverity.Error, source, message };
}
