import type { Comment, SourcePart } from '../../model.ts';

/** The comments of a YAML text that speak to canonlint, a line each, in order (YAML 1.2, 6.6); in JSON there are none. */
export function commentsIn({ source, start: base }: SourcePart): readonly Comment[] {
  if (!source.includes('canonlint-')) return [];
  return Array.from(source.matchAll(/[^\r\n]+/g)).flatMap(({ 0: line, index }): Comment | readonly never[] => {
    const comment = line.trim();
    const text = comment.replace(/^#+/, '').trimStart();
    if (!comment.startsWith('#') || !text.startsWith('canonlint-')) return [];
    const start = base + index + line.length - line.trimStart().length;
    return { span: { start, end: start + comment.length }, text };
  });
}
