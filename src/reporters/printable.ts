import { steering, visible } from '../text/harmless.ts';

/**
 * A text of unknown origin as one line that is safe on a terminal. Control characters become their pictures (␛ for an
 * escape). Other characters that steer a terminal or change the writing direction become their code point (`<U+202E>`).
 */
export function printable(text: string): string {
  return text.replace(unprintable, visible);
}

const unprintable = new RegExp(`\n|${steering.source}`, 'g');
