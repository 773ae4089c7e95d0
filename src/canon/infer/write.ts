import { harmless, needsQuotes } from '../../text/harmless.ts';
import { Document, isScalar, visit, YAMLMap } from '../../yaml/document.ts';
import type { Pair, Scalar } from '../../yaml/document.ts';
import type { Overruled, ProposedCode, Proposal } from './proposal.ts';
import type { Candidate } from './vote.ts';

/** A proposal as a YAML canon file, with the votes as comments for the person who ratifies it. */
export function canonFileOf(proposal: Proposal, name: string): string {
  const document = new Document({ name, extends: 'http', ...(proposal.language !== undefined && { language: proposal.language }) });
  document.commentBefore = [
    ` Proposed by the votes of ${counted(proposal.services, 'service')}, one each.`,
    ' Read it before you rely on it: the most frequent wording is not always the best one.',
  ].join('\n');
  const codes = new YAMLMap();
  for (const proposed of proposal.codes) codes.items.push(pairOf(proposed, proposal.services, document));
  document.set('codes', codes);
  quoteDelicate(document);
  return harmless(document.toString({ lineWidth: 110, flowCollectionPadding: false }), 'yaml');
}

/** Words of pages that a terminal or a log would obey can be written otherwise only between quotes; blanks at an end are kept only there. */
function quoteDelicate(document: Document): void {
  visit(document, {
    Scalar(_key, scalar) {
      const { value } = scalar;
      if (typeof value === 'string' && (needsQuotes(value) || value.trim() !== value)) scalar.type = 'QUOTE_DOUBLE';
    },
  });
}

function pairOf(proposed: ProposedCode, services: number, document: Document): Pair {
  const { code, phrase, outcome, required, methods, winner } = proposed;
  const fields = document.createNode({
    ...(phrase !== undefined && { phrase }),
    ...(outcome !== undefined && { outcome }),
    required: required && winner !== undefined,
    ...(methods.length > 0 && { methods: document.createNode(methods, { flow: true }) }),
    ...(winner !== undefined && { description: winner.wording }),
  });
  const key = fields.items.at(-1)?.key;
  if (isScalar(key)) addComment(key, commentOn(proposed, services));
  return document.createPair(code, fields);
}

function addComment(key: Scalar, lines: readonly string[]): void {
  key.commentBefore = lines.map((line) => ` ${oneLine(line)}`).join('\n');
}

/** A page may contain any character, but a comment ends at a line break. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');
}

/** The votes for the winner, then wrong wordings that had at least as many, then the rest. */
function commentOn({ winner, stated, described, tied, rivals, overruled }: ProposedCode, services: number): string[] {
  const head = `stated by ${stated} of ${counted(services, 'service')}`;
  const tie = tied ? ' (a tie, which goes to the service that agrees most with the others)' : '';
  const wrong = new Set(overruled.map(({ wording }) => wording));
  return [
    winner === undefined
      ? `${head}; no wording to propose`
      : `${head}, by ${winner.votes} of ${described} in these words${tie}`,
    ...overruled.filter((candidate) => outvotes(candidate, winner)).map(overruledLine),
    ...rivals.filter(({ wording }) => !wrong.has(wording)).map(({ votes, wording }) => `${votes}: ${wording}`),
    ...overruled.filter((candidate) => !outvotes(candidate, winner)).map(overruledLine),
  ];
}

function outvotes({ votes }: Candidate, winner: Candidate | undefined): boolean {
  return votes >= (winner?.votes ?? 0);
}

function overruledLine({ votes, wording, because }: Overruled): string {
  return `${votes}, but wrong: ${wording} (${because})`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
