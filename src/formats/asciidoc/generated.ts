/** Whether a program writes a page: it says so at its top, or has what a generator leaves in it. Whoever changes its words has to do so elsewhere. */
export function isGenerated(source: string): boolean {
  return notice.test(source.slice(0, longestHead)) || marks.some((mark) => source.includes(mark));
}

/** In UTF-16 code units. */
const longestHead = 1500;

const notice = /^(?:\/\/.*|This (?:file|page|document) (?:is|was) )\b(?:generated|auto-?generated|created automatically|do not edit)\b|^DO NOT EDIT\b/im;

/** What Swagger2Markup and OpenAPI Generator write, and nobody by hand. */
const marks: readonly string[] = ['cols=".^2a,.^14a,.^4a"', 'cols=".^2,.^3,.^9,.^4,.^2"', '// markup not found, no include::{specDir}'];
