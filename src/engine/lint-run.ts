import type { Input } from './input.ts';
import type { LintRequest } from './lint-request.ts';
import type { LintContext } from './lint-task.ts';
import type { Listener } from './listener.ts';
import type { Reading } from './read-services.ts';
import type { Workspace } from './workspace/workspace.ts';

/** What a run has read, and what it compares that with. */
export interface LintRun {
  readonly request: LintRequest;
  readonly input: Input;
  readonly reading: Reading;
  readonly context: LintContext;
  readonly workspace: Workspace;
  readonly listener: Listener;
}
