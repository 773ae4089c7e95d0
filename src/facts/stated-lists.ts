import type { Paragraph, StatusEntry, StatusList, Text, Wording } from '../model.ts';
import { intern } from '../text/intern.ts';
import { sliceText } from '../text/spans.ts';
import type { BlockInContext } from './blocks-in-context.ts';
import { codeLinesIn, codesBelow, type CodeLine, type ListedCode } from './code-lines.ts';
import { leadingPhraseIn } from './declared/leading-phrase.ts';
import type { ResponseListOf } from './declared/response-list.ts';
import type { PagePlaces } from './page-places.ts';

/** The status lists that sections state outright of the operation that they document. */
export interface StatedLists {
  /** Each with the number of its block. */
  readonly lists: readonly { readonly list: StatusList; readonly at: number }[];
  /** Numbers in them that are no codes. */
  readonly invalidCodes: readonly Wording[];
}

/**
 * The responses that the markup declares in sections, and on a page whose markup declares requests the paragraphs that give codes by
 * group: "Normal response codes: 200, 202".
 */
export function statedListsOn(blocks: readonly BlockInContext[], places: PagePlaces, responseListOf: ResponseListOf): StatedLists {
  const hasRequests = blocks.some(({ block }) => block.kind === 'request');
  const invalidCodes: Wording[] = [];
  const lists = blocks.flatMap((inContext, at) => {
    const { block } = inContext;
    if (block.kind === 'responses') return responseListOf(block, undefined).map((list) => ({ list: under(list, inContext), at }));
    if (block.kind !== 'paragraph' || !hasRequests || inContext.nested) return [];
    const head = inContext.before?.text;
    const below = head === undefined || head.value.length > longestHead ? undefined : codesBelow(head.value, block.text.value);
    const lines = below === undefined ? codeLinesIn(block.text.value).map((line) => ({ line, group: places.wording(block.text, line.head.from, line.head.to) }))
      : [{ line: below, group: places.wording(head!) }];
    return lines.flatMap(({ line, group }) => {
      invalidCodes.push(...line.odd.flatMap(({ from, to }) => places.wording(block.text, from, to) ?? []));
      const list = listOf(line, group, block, places);
      return list === undefined ? [] : [{ list: under(list, inContext), at }];
    });
  });
  return { lists, invalidCodes };
}

/** In UTF-16 code units; a longer paragraph is more than a word for a group. */
const longestHead = 60;

/** A list with the title of its section. */
function under(list: StatusList, { sections }: BlockInContext): StatusList {
  const title = sections.at(-1);
  return title === undefined ? list : { ...list, titles: [...list.titles, intern(title.value)] };
}

function listOf({ codes, end, outcome, isByVersion }: Omit<CodeLine, 'head'>, group: Wording | undefined, { text }: Paragraph, places: PagePlaces): StatusList | undefined {
  const words = places.wording(text, codes[0]!.fault?.from ?? codes[0]!.from, end);
  const entries = codes.flatMap((code) => entryOf(code, text, outcome, places) ?? []);
  if (words === undefined || entries.length === 0) return undefined;
  return {
    place: words.place, words, titles: [], columns: [], scope: 'operation', outcome, ...(group !== undefined && { group }), phrases: false,
    ...(isByVersion && { unordered: true as const }), entries,
  };
}

function entryOf({ code, from, to, fault, remark }: ListedCode, text: Text, outcome: StatusList['outcome'], places: PagePlaces): StatusEntry | undefined {
  const place = places.wording(text, from, to)?.place;
  if (place === undefined) return undefined;
  const words = remark === undefined ? undefined : sliceText(text, remark.from, remark.to);
  const named = words === undefined ? undefined : leadingPhraseIn(words, code);
  const phrase = named?.rest.value === '' ? places.wording(named.phrase) : undefined;
  const name = fault === undefined ? undefined : places.wording(text, fault.from, fault.to);
  return {
    code, place, ...(phrase !== undefined && { phrase }), ...(name !== undefined && { fault: name }), ...(outcome !== undefined && { outcome }), methods: [],
  };
}
