/** The parts of the YAML library that make a document with comments; the library is imported in this folder alone. */
export { Document, isScalar, YAMLMap } from 'yaml';
export type { Pair, Scalar } from 'yaml';
