import { Document, isMap, isScalar, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { Candidate } from './vote.ts';
import type { Overruled, ProposedCode, Proposal } from './proposal.ts';

/** A proposal as a canon file, with the votes as comments for whoever ratifies it. */
export function canonFileOf(proposal: Proposal, name: string): string {
  const codes = Object.fromEntries(proposal.codes.map((proposed) => [proposed.code, fieldsOf(proposed)]));
  const document = new Document({ name, extends: 'http', codes });
  document.commentBefore = ` Proposed by the votes of ${counted(proposal.services, 'service')}. Read it before you rely on it: the most\n frequent wording is not always the best one.`;
  const entries = document.get('codes');
  if (isMap(entries)) for (const [at, pair] of entries.items.entries()) annotate(pair, proposal.codes[at]!, proposal.services);
  return document.toString({ lineWidth: 110, flowCollectionPadding: false });
}

function fieldsOf({ phrase, outcome, required, methods, winner }: ProposedCode): Record<string, unknown> {
  return {
    ...(phrase !== undefined && { phrase }),
    ...(outcome !== undefined && { outcome }),
    required: required && winner !== undefined,
    ...(methods.length > 0 && { methods }),
    ...(winner !== undefined && { description: winner.wording }),
  };
}

/** Puts the votes above a code's description. */
function annotate(pair: Pair, proposed: ProposedCode, services: number): void {
  const { value } = pair;
  if (!isMap(value)) return;
  const fields: YAMLMap = value;
  const methods = fields.get('methods', true);
  if (methods !== undefined && 'flow' in methods) Object.assign(methods, { flow: true });
  const key = fields.items.at(-1)?.key;
  if (isScalar(key)) addComment(key, commentOn(proposed, services));
}

function addComment(key: Scalar, lines: readonly string[]): void {
  key.commentBefore = lines.map((line) => ` ${oneLine(line)}`).join('\n');
}

function oneLine(text: string): string {
  // A page may hold any character; a comment ends with its line.
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');
}

function commentOn({ winner, stated, described, tied, rivals, overruled }: ProposedCode, services: number): string[] {
  const head = `stated by ${stated} of ${counted(services, 'service')}`;
  const wrong = new Set(overruled.map(({ wording }) => wording));
  return [
    winner === undefined ? `${head}; no wording to propose` : `${head}, ${winner.votes} of ${described} in these words${tied ? ' (a tie, which goes to the service that agrees most with the others)' : ''}`,
    ...overruled.filter((candidate) => outvotes(candidate, winner)).map(overruling),
    ...rivals.filter(({ wording }) => !wrong.has(wording)).map((rival) => `${rival.votes}: ${rival.wording}`),
    ...overruled.filter((candidate) => !outvotes(candidate, winner)).map(overruling),
  ];
}

function outvotes({ votes }: Candidate, winner: Candidate | undefined): boolean {
  return votes >= (winner?.votes ?? 0);
}

function overruling({ votes, wording, because }: Overruled): string {
  return `${votes}, but wrong: ${wording} (${because})`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
