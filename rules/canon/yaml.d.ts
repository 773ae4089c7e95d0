/** The build replaces the import of a YAML file, which holds a mapping, by its value. */
declare module '*.yaml' {
  const value: object;
  export default value;
}
