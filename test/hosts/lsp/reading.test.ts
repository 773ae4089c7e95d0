import {
  CodeLensRequest, CompletionRequest, DefinitionRequest, DocumentFormattingRequest, DocumentRangeFormattingRequest, DocumentSymbolRequest, HoverRequest, InlayHintRequest, ReferencesRequest,
} from 'vscode-languageserver-protocol/node';
import type { CompletionItem, DocumentSymbol, Hover, InlayHint, Location, Position, SymbolInformation, TextEdit } from 'vscode-languageserver-protocol/node';
import { describe, expect, it } from 'vitest';
import { lamps, lit, page, unlit } from '../cli/desk.ts';
import { able, editor, everywhere, withEdits } from './editor.ts';
import type { Editor, Start } from './editor.ts';

const operation = 'Lighting a lamp\n===============\n\nURI\n---\n\nPOST /v1/lamps\n\nStatus Codes\n------------\n\n- 404\n';
const files = {
  'canonlint.yaml': 'canon: ./lamps.yaml\nservices: { one: [one/**], two: [two/**] }\n', 'lamps.yaml': lamps, 'one/lamps.rst': unlit, 'one/light.rst': operation, 'two/lamps.rst': lit,
};

async function opened(file: string, start: Start = {}, text = files[file as keyof typeof files]): Promise<Editor> {
  const ide = await editor({ ...files, [file]: text }, start);
  await ide.open(file, text);
  return ide;
}

/** The position of the first of some words. */
function at(text: string, words: string, shift = 0): Position {
  const before = text.slice(0, text.indexOf(words) + shift).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

const document = (ide: Editor, file: string) => ({ textDocument: { uri: ide.uri(file) } });

describe('the hover on a code', () => {
  it('has the canon\'s entry, what the services say, and the standard', async () => {
    const ide = await opened('one/lamps.rst');
    const hover = await ide.connection.sendRequest(HoverRequest.type, { ...document(ide, 'one/lamps.rst'), position: at(unlit, '404', 1) }) as Hover;
    expect(hover.range).toEqual({ start: { line: 7, character: 0 }, end: { line: 7, character: 3 } });
    expect(hover.contents).toEqual({ kind: 'markdown', value: [
      '**404 Not Found** in the canon lamps', 'There is no such lamp\\.',
      'The services say\n\n- Nobody has seen this lamp\\. (1 service)\n- There is no such lamp\\. (1 service)', '[RFC 9110\\, 15\\.5\\.5](https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5)',
    ].join('\n\n') });
  });

  it('makes nothing but words of the words of a page, and plain text for those who want it', async () => {
    const source = page('404 Not Found | <b>No</b> [lamp](https://example.org) *here*.');
    const ide = await opened('one/lamps.rst', {}, source);
    const ask = (each: Editor) => each.connection.sendRequest(HoverRequest.type, { ...document(each, 'one/lamps.rst'), position: at(source, 'Not') }) as Promise<Hover>;
    expect(JSON.stringify((await ask(ide)).contents)).toContain('\\\\<b\\\\>No\\\\<\\\\/b\\\\> \\\\[lamp\\\\]\\\\(https\\\\:');
    const other = await opened('one/lamps.rst', { capabilities: {} }, source);
    expect((await ask(other)).contents).toMatchObject({ kind: 'plaintext', value: expect.stringContaining('RFC 9110, 15.5.5: https://www.rfc-editor.org') as string });
  });

  it('is empty elsewhere', async () => {
    const ide = await opened('one/lamps.rst');
    expect(await ide.connection.sendRequest(HoverRequest.type, { ...document(ide, 'one/lamps.rst'), position: { line: 0, character: 0 } })).toBeNull();
  });
});

describe('the definition', () => {
  const ask = async (ide: Editor, file: string, position: Position) => await ide.connection.sendRequest(DefinitionRequest.type, { ...document(ide, file), position }) as Location[];

  it('of a row is the canon\'s entry', async () => {
    const ide = await opened('one/lamps.rst');
    expect(await ask(ide, 'one/lamps.rst', at(unlit, 'Nobody'))).toEqual([{ uri: ide.uri('lamps.yaml'), range: { start: at(lamps, '404'), end: at(lamps, '404') } }]);
  });

  it('of what an operation returns is the row of its service; of the operation, the reference', async () => {
    const ide = await opened('one/light.rst');
    expect(await ask(ide, 'one/light.rst', at(operation, '404'))).toMatchObject([{ uri: ide.uri('one/lamps.rst'), range: { start: at(unlit, '404') } }]);
    expect(await ask(ide, 'one/light.rst', at(operation, 'POST'))).toMatchObject([{ uri: ide.uri('one/lamps.rst'), range: { start: { line: 3, character: 0 } } }]);
  });
});

it('finds all places that state a code, over the services', async () => {
  const ide = await opened('one/lamps.rst');
  const found = await ide.connection.sendRequest(ReferencesRequest.type, { ...document(ide, 'one/lamps.rst'), position: at(unlit, '404'), context: { includeDeclaration: true } }) as Location[];
  expect(found.map(({ uri, range: { start } }) => [uri, start.line])).toEqual([[ide.uri('one/lamps.rst'), 7], [ide.uri('one/light.rst'), 11], [ide.uri('two/lamps.rst'), 7]]);
});

describe('the symbols of a page', () => {
  it('are its lists with their rows, and its operations with their codes', async () => {
    const ide = await opened('one/lamps.rst');
    const [list] = await ide.connection.sendRequest(DocumentSymbolRequest.type, document(ide, 'one/lamps.rst')) as DocumentSymbol[];
    expect(list).toMatchObject({ name: 'Status Codes', detail: '2 codes', children: [{ name: '200 OK' }, { name: '404 Not Found', range: { start: { line: 7, character: 0 }, end: { line: 7, character: 57 } } }] });
    await ide.open('one/light.rst', operation);
    const symbols = await ide.connection.sendRequest(DocumentSymbolRequest.type, document(ide, 'one/light.rst')) as DocumentSymbol[];
    expect(symbols).toMatchObject([{ name: 'POST /v1/lamps', detail: 'Lighting a lamp', children: [{ name: '404' }] }, { name: 'Status Codes', children: [{ name: '404' }] }]);
  });

  it('are a flat list for a client that knows no other', async () => {
    const ide = await opened('one/lamps.rst', { capabilities: {} });
    const symbols = await ide.connection.sendRequest(DocumentSymbolRequest.type, document(ide, 'one/lamps.rst')) as SymbolInformation[];
    expect(symbols.map(({ name, containerName }) => [name, containerName])).toEqual([['Status Codes', undefined], ['200 OK', 'Status Codes'], ['404 Not Found', 'Status Codes']]);
  });
});

describe('the completion', () => {
  const complete = async (ide: Editor, file: string, position: Position) => await ide.connection.sendRequest(CompletionRequest.type, { ...document(ide, file), position }) as CompletionItem[];

  it('of a code has those that the list lacks first, in the style of its rows', async () => {
    const source = page('200 OK | The lamp is as asked.', '4 | ');
    const ide = await opened('one/lamps.rst', {}, source);
    const [first, ...others] = await complete(ide, 'one/lamps.rst', at(source, '\n4', 2));
    expect(first).toMatchObject({ label: '404 Not Found', detail: 'required by the canon lamps', textEdit: { newText: '404 Not Found', range: { start: { line: 7, character: 0 }, end: { line: 7, character: 1 } } } });
    expect(others.at(-1)).toMatchObject({ label: '200 OK', detail: 'already in the list' });
  });

  it('of the words of a row has the canon\'s phrase and descriptions, then what other services say', async () => {
    const source = page('200 OK | The lamp is as asked.', '404 Not Found | Nob');
    const ide = await opened('one/lamps.rst', {}, source);
    const items = await complete(ide, 'one/lamps.rst', at(source, 'Nob', 3));
    expect(items.map(({ label, detail }) => [label, detail])).toEqual([['Not Found', 'reason phrase'], ['There is no such lamp.', 'canon lamps']]);
    expect(items[1]).toMatchObject({ textEdit: { newText: 'There is no such lamp.', range: { start: at(source, 'Nob'), end: at(source, 'Nob', 3) } } });
  });

  it('is silent outside of status lists', async () => {
    const source = `${unlit}\n4\n\n404 \n`;
    const ide = await opened('one/lamps.rst', {}, source);
    expect(await complete(ide, 'one/lamps.rst', at(source, '\n4\n', 2))).toEqual([]);
    expect(await complete(ide, 'one/lamps.rst', at(source, '404 \n', 4))).toEqual([]);
  });
});

describe('what is off by default', () => {
  it('is a line above each list, and the phrase behind a bare code', async () => {
    const ide = await opened('one/light.rst', { options: { codeLens: true, inlayHints: true } });
    expect(ide.result.capabilities).toMatchObject({ codeLensProvider: {}, inlayHintProvider: true });
    const hints = await ide.connection.sendRequest(InlayHintRequest.type, { ...document(ide, 'one/light.rst'), range: everywhere }) as InlayHint[];
    expect(hints).toEqual([{ position: at(operation, '404', 3), label: 'Not Found', paddingLeft: true }]);
    await ide.open('one/lamps.rst', unlit);
    const lenses = await ide.connection.sendRequest(CodeLensRequest.type, document(ide, 'one/lamps.rst'));
    expect(lenses).toMatchObject([{ command: { title: '2 codes, 1 problem' } }]);
    const [{ result }] = [await opened('one/light.rst')];
    expect(result.capabilities).not.toHaveProperty('codeLensProvider');
    expect(result.capabilities).not.toHaveProperty('inlayHintProvider');
  });
});

describe('the formatting', () => {
  const source = page('200 OK | The lamp is as asked', '404 Not Found | There is no such lamp');
  const options = { tabSize: 2, insertSpaces: true };

  it('is what --fix would do, and nothing else', async () => {
    const ide = await opened('one/lamps.rst', {}, source);
    const edits = await ide.connection.sendRequest(DocumentFormattingRequest.type, { ...document(ide, 'one/lamps.rst'), options }) as TextEdit[];
    expect(withEdits(source, edits, 'utf-16')).toBe(source.replace('asked', 'asked.').replace('such lamp', 'such lamp.'));
    await ide.open('two/lamps.rst', unlit); // only an unsafe fix
    expect(await ide.connection.sendRequest(DocumentFormattingRequest.type, { ...document(ide, 'two/lamps.rst'), options })).toEqual([]);
  });

  it('of a range leaves the rest', async () => {
    const ide = await opened('one/lamps.rst', {}, source);
    const range = { start: { line: 7, character: 0 }, end: { line: 7, character: 99 } };
    const edits = await ide.connection.sendRequest(DocumentRangeFormattingRequest.type, { ...document(ide, 'one/lamps.rst'), range, options }) as TextEdit[];
    expect(withEdits(source, edits, 'utf-16')).toBe(source.replace('such lamp', 'such lamp.'));
  });
});

it('answers about what is no page with nothing', async () => {
  const ide = await editor({ 'a.txt': '404' }, { capabilities: able });
  await ide.open('a.txt', '404');
  const position = { line: 0, character: 1 };
  for (const type of [DefinitionRequest.type, CompletionRequest.type]) expect(await ide.connection.sendRequest(type.method, { ...document(ide, 'a.txt'), position })).toEqual([]);
  expect(await ide.connection.sendRequest(DocumentSymbolRequest.type, document(ide, 'a.txt'))).toEqual([]);
});
