export { configSchemaOf } from './config-file.ts';
export { defaultConfig } from './config.ts';
export type { Config } from './config.ts';
export { configIn } from './parse.ts';
export { printedConfig } from './printed.ts';
export { severitiesOf, withSeverities } from './severities.ts';
export { severityNamed } from './severity-word.ts';
