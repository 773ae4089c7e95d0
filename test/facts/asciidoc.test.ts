import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/facts/index.ts';
import { asciidoc } from '../../src/formats/asciidoc/index.ts';
import type { Page, PageFacts } from '../../src/model.ts';
import { entriesOf } from './reading.ts';

await asciidoc.load?.();

function factsIn(source: string): PageFacts {
  const page: Page = { file: 'page.adoc', source, encoding: 'utf-8', byteOrderMark: false };
  return factsOf(page, asciidoc.read(page));
}

const entries = (source: string): string[] => entriesOf(factsIn(source));

describe('a page in AsciiDoc', () => {
  it('claims methods in a table that marks which codes answer them', () => {
    expect(entries('= Codes\n\n[%header]\n|===\n|Code |GET |POST\n|<<ok,200 OK>> |X |X (rarely)\n|<<made,201 Created>> |- |X\n|404 Not Found |X |X\n|===\n')).toEqual([
      '6:7 200 OK | - | GET', '7:9 201 Created | - | POST', '8:2 404 Not Found | -',
    ]);
  });

  it('states codes in headings with attributes behind them', () => {
    expect(entries('= Codes\n\n== 200 OK {rfc-200} {use}\n\nAll is well.\n\n== 404 Not Found {rfc-404}\n\nNo lock.\n')).toEqual([
      '3:4 200 OK | {rfc-200} {use} All is well.', '7:4 404 Not Found | {rfc-404} No lock.',
    ]);
  });

  it('takes errors with names of their own, and own codes, for no status list', () => {
    expect(entries('|===\n|HTTP status |Error type |Description\n\n|404 |NoSuchLock |No lock.\n|404 |NoSuchWeir |No weir.\n|409 |LockBusy |In use.\n|===\n')).toEqual([]);
    const own = '== Status codes\n\n|===\n|Code |Meaning\n\n|100 |Successful\n|404 |No lock\n|===\n\n';
    expect(entries(own)).toEqual([]);
    expect(entries(`= Locks\n\n${own}== Other\n\n=== Status codes\n\n|===\n|Code |Meaning\n\n|200 |Successful\n|404 |No weir\n|===\n`)).toEqual([]);
  });

  it('knows a single response by the title of its table', () => {
    expect(entries('.Responses\n|===\n|Code |Description\n\n|404 |No lock.\n|===\n')).toEqual(['5:2 404 - | No lock.']);
    expect(entries('.Prices\n|===\n|Code |Description\n\n|404 |No lock.\n|===\n')).toEqual([]);
  });

  it('has a list in literal markup without punctuation, and a single response without a body', () => {
    expect(entries('= Locks\n\n== Open a lock\n\nReturn codes:\n\n- `204` the lock is open\n- `400` `key` is missing\n- `404` the lock was not found\n')).toEqual([
      '7:4 204 - | the lock is open', '8:4 400 - | key is missing', '9:4 404 - | the lock was not found',
    ]);
    expect(entries('.HTTP Response Codes\n[cols="2,3,1"]\n|===\n| Code | Message | Datatype\n\n| 201\n| Created.\n|  <<>>\n|===\n')).toEqual(['6:3 201 - | Created.']);
    expect(entries('.HTTP Response Codes\n|===\n| Code | Retried | Kept\n\n| 503\n| Yes\n| -\n|===\n')).toEqual([]);
  });

  it('takes a constant in a namespace for no phrase', () => {
    expect(entries('|===\n|Status Code |Error Type |Response Message\n\n|400 |LOCKS:BAD_REQUEST |Bad request\n|404 |LOCKS:NO_LOCK |No such lock here\n|===\n')).toEqual([
      '4:2 400 - | Bad request', '5:2 404 - | No such lock here',
    ]);
  });

  it('takes no sample of an exchange for an operation, unless a title is about one', () => {
    const sample = '----\nGET http://gate.example.com/locks HTTP/1.1\n\n...\n\nHTTP/1.1 429 Too Many Requests\n----\n';
    const operations = (source: string): string[] => factsIn(source).operations.map(({ method, uri }) => `${method} ${uri}`);
    expect(operations(`= Water gate\n\n== Description\n\nHolds requests back.\n\n${sample}`)).toEqual([]);
    expect(operations(`= Locks\n\n== Get all locks\n\n${sample}`)).toEqual(['GET http://gate.example.com/locks']);
  });

  it('finds names of other codes in what prose sets off, and nothing else', () => {
    const mentions = (source: string): string[] => (factsIn(source).mentions ?? []).map(({ code, phrase, place }) => `${place.line}:${place.column} ${code} ${phrase.text}`);
    expect(mentions('A lock that is gone gives `400 Object Not Found`, another `404 Object Not Found` or *403 Forbidden*.\n')).toEqual(['1:28 400 Not Found']);
    expect(mentions('It gives `404 Bad Request`. Listen on port 8404, see page 404 Gone, pay `500 Pieces`.\n')).toEqual(['1:11 404 Bad Request']);
    expect(mentions('----\nreturns `404 Bad Request`\n----\n')).toEqual([]);
  });

  it('has a name on a line of its own before the description, in cells of either kind', () => {
    const table = (columns: string, name = 'OK') => `${columns}|===\ns|Code s|Type Success\n|200 |${name} +\n[small]#The lock opens.#\ns|Code s|Type Error\n|403 |Forbidden +\nNot your lock. +\nAsk its keeper.\n|404 |Not Found +\nNo such lock.\n|===\n`;
    const all = ['3:2 200 OK | The lock opens.', '6:2 403 Forbidden | Not your lock. Ask its keeper.', '9:2 404 Not Found | No such lock.'];
    expect(entries(table(''))).toEqual(all);
    const cols = (kind: string, name?: string) => entries(table(`[cols="1,3${kind}"]\n`, name));
    expect(cols('')).toEqual(['4:2 200 OK | The lock opens.', '7:2 403 Forbidden | Not your lock. Ask its keeper.', '10:2 404 Not Found | No such lock.']);
    expect(cols('a')).toEqual(cols(''));
    expect(cols('a', '*OK +\nsays* the lock')[0]).toBe('4:2 200 - | OK says the lock The lock opens.');
  });

  it('has the name of a code before other words', () => {
    expect(entries('|===\n|Status code |Meaning\n\n|`200 OK` and a list of locks, each with its gates |Well.\n|`404 Not Found` |No lock.\n|===\n')).toEqual(['4:3 200 OK | Well.', '5:3 404 Not Found | No lock.']);
  });
});
