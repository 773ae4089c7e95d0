/**
 * The build replaces such an import by the text of a script or style sheet and its hash for the content security
 * policy.
 */
declare module '*?embedded' {
  export const text: string;
  /** SHA-256 of the text, in base64. */
  export const sha256: string;
}
