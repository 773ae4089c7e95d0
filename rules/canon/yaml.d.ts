/** The build replaces the import of a YAML file by its value. */
declare module '*.yaml' {
  const value: unknown;
  export default value;
}
