import { SaxesParser } from 'saxes';

/** An XML element as a parser reports it. */
interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The elements of a document in the order of their start tags; throws if it is not well-formed. */
export function elementsIn(xml: string): readonly ReadElement[] {
  const elements: ReadElement[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return elements;
}
