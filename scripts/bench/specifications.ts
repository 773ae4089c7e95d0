import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { growthCells, growthHead, grown } from './growth.ts';
import type { Stage } from './growth.ts';
import { inMegabytes } from './section.ts';
import type { Section } from './section.ts';
import { temporaryFolder } from './temporary.ts';

/** The size of the largest specification is about this, in bytes. */
const largest = 10_000_000;

/** How the time and memory grow with the size of a specification. */
export function specifications(rounds: number): Section {
  const writers = { YAML: (value: object) => stringify(value, { aliasDuplicateObjects: false }), JSON: (value: object) => JSON.stringify(value, null, 2) };
  const found = Object.entries(writers).map(([markup, write]) => grown(stagesOf(markup, write), rounds));
  return {
    title: 'Specifications',
    about: `Time beyond that of one small page, which is start-up, on specifications of which a kilobyte states one response. Medians of ${rounds} rounds.`,
    head: growthHead,
    rows: found.flat().map(growthCells),
    bounds: [
      { name: '8 × the specification', figure: Math.max(...found.map((rows) => rows.at(-1)!.ratio)), most: 9, unit: '×' },
      { name: `memory for a specification of ${inMegabytes(largest)}`, figure: Math.max(...found.flat().map(({ peak }) => peak)), most: 150, unit: 'MB' },
    ],
  };
}

/** Specifications of one eighth, a quarter, a half and all of the largest size. */
function stagesOf(markup: string, write: (value: object) => string): readonly Stage[] {
  const bytesPerPath = write(specificationOf(20)).length / 20;
  return [8, 4, 2, 1].map((part) => {
    // a folder of its own: what stands beside is of the same service
    const path = join(temporaryFolder(), `kites.${markup.toLowerCase()}`);
    const text = write(specificationOf(Math.round(largest / part / bytesPerPath)));
    writeFileSync(path, text);
    return { size: `${inMegabytes(Buffer.byteLength(text))} of ${markup}`, paths: [path] };
  });
}

/** A service with so many kinds of things, each with its own paths. */
function specificationOf(paths: number): object {
  return {
    openapi: '3.0.3',
    info: { title: 'Kites', version: '1.0.0' },
    paths: Object.fromEntries(Array.from({ length: paths }, (_, nth) => [`/kites-${nth}/{id}`, { get: operation('Show', nth), delete: operation('Take down', nth) }])),
    components: { responses: { gone: { description: 'Not Found' }, tied: { description: 'The kite is tied to a tree.' } } },
  };
}

function operation(verb: string, nth: number): object {
  const properties = Object.fromEntries(Array.from({ length: 16 }, (_, at) => [`string-${at}`, { type: 'string', description: `The length of string ${at} in metres.`, example: '12' }]));
  return {
    summary: `${verb} a kite of kind ${nth}`,
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
    responses: {
      200: { description: `The kite of kind ${nth}`, content: { 'application/json': { schema: { type: 'object', properties } } } },
      400: { description: `Bad Request: there is no kind ${nth}` },
      403: { $ref: '#/components/responses/tied' },
      404: { $ref: '#/components/responses/gone' },
    },
  };
}
