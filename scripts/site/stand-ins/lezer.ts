/** What the editor's commands import of `@lezer/common`; those that the playground uses look for no node. */
export const NodeProp = undefined;
