/** A script or style sheet of a page is imported as its text and what a policy knows it by; the build reads it. */
declare module '*?embedded' {
  export const text: string;
  /** Of the text, in base 64. */
  export const sha256: string;
}
