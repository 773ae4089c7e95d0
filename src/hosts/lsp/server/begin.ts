import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import type { Toolkit } from '../../../engine/index.ts';
import { Publisher } from '../diagnostics/publisher.ts';
import type { CacheFor } from '../projects.ts';
import { Session } from '../session.ts';
import { encodingFor } from '../text/encoding.ts';
import { pathOfAddress } from '../text/file-address.ts';
import { answerRequests } from './answers.ts';
import { abilitiesOf, initializeResult } from './capabilities.ts';
import { choicesIn } from './choices.ts';
import { readAhead } from './read-ahead.ts';
import { followTexts } from './texts.ts';
import { followFiles, watchFiles } from './watched-files.ts';

/** What a session works with. */
export interface SessionMeans {
  /** What is shipped, and a way to run plugins where they may. */
  readonly toolkitFor: (allowPlugins: boolean) => Toolkit;
  readonly cacheFor?: CacheFor;
}

/** Begins to serve a client that has said what it can do; nothing is sent to it any more once the signal says that it is gone. */
export function begin(connection: Connection, params: InitializeParams, { toolkitFor, cacheFor }: SessionMeans, ended: AbortSignal): InitializeResult {
  const { general, textDocument, workspace } = params.capabilities;
  const encoding = encodingFor(general?.positionEncodings);
  const choices = choicesIn(params.initializationOptions);
  const toolkit = toolkitFor(choices.allowPlugins);
  const session = new Session({ encoding, folders: foldersOf(params), abilities: abilitiesOf(params.capabilities) }, toolkit, cacheFor);
  const publisher = new Publisher(connection, session, {
    pulls: textDocument?.diagnostic !== undefined, refreshes: workspace?.diagnostics?.refreshSupport === true, delay: choices.delay,
  });
  followTexts(connection, session, publisher);
  followFiles(connection, session, publisher);
  answerRequests(connection, session);
  connection.onInitialized(() => {
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration === true) void watchFiles(connection, toolkit);
    void readAhead(connection, session, publisher, ended);
  });
  connection.onShutdown(() => publisher.stop());
  ended.addEventListener('abort', () => publisher.stop());
  return initializeResult(encoding, choices);
}

/** The folders that are open, absolute; older clients have one. */
function foldersOf(params: InitializeParams): readonly string[] {
  // oxlint-disable-next-line typescript/no-deprecated -- older clients have nothing else
  const { workspaceFolders, rootUri } = params;
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]);
  return uris.flatMap((uri) => pathOfAddress(uri) ?? []);
}
