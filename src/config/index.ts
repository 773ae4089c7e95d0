export { configSchemaOf, openConfigSchemaOf } from './config-file.ts';
export { defaultConfig } from './default-config.ts';
export type { Config } from './config.ts';
export { printedConfig } from './printed.ts';
export { severitiesOf, withSeverities } from './severities.ts';
export { severityNamed } from './severity-word.ts';
