/** What is needed of the YAML library to write a document with comments. Only this folder imports the library. */
export { Document, isScalar, visit, YAMLMap } from 'yaml';
export type { Pair, Scalar } from 'yaml';
