/** Elements whose content readers do not see, or that only lead elsewhere. */
export const unseen: ReadonlySet<string> = new Set([
  'script', 'style', 'template', 'head', 'title', 'noscript', 'nav', 'svg', 'math', 'select', 'textarea', 'iframe', 'object', 'audio', 'video',
]);

/** Elements that begin and end a paragraph, and say nothing else of their content. */
export const blockElements: ReadonlySet<string> = new Set([
  '', 'html', 'body', 'div', 'p', 'section', 'article', 'main', 'header', 'footer', 'center', 'address', 'hgroup', 'figure', 'figcaption', 'form',
  'fieldset', 'legend', 'hr', 'tab', 'tabitem', 'tr', 'tbody', 'thead', 'tfoot', 'li', 'dt', 'dd', 'summary', 'caption', 'td', 'th', 'frameset',
]);

/** Lists with items. */
export const listElements: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dir', 'dl']);

/** Elements whose white space counts. */
export const literalElements: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp', 'plaintext']);

/** Elements with content of their own, each a container of that name; a block quote has none. */
export const containers: ReadonlyMap<string, string | undefined> = new Map([
  ['blockquote', undefined], ['aside', 'aside'], ['details', 'details'],
]);

/** Inline elements that give their words no meaning: other words can stand in them. */
export const neutral: ReadonlySet<string> = new Set(['span', 'font']);
