/** JSON with comments as JSON whose offsets are the same: comments become white space. */
export function withoutComments(source: string): string {
  return source.replace(stringsAndComments, (found) => (found.startsWith('"') ? found : found.replaceAll(/[^\r\n]/g, ' ')));
}

const stringsAndComments = /"(?:[^"\\]|\\[^])*"?|\/\/[^\r\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?/g;
