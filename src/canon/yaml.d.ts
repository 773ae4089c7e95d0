/** A YAML file is imported as the plain value it holds; the build reads it. */
declare module '*.yaml' {
  const value: unknown;
  export default value;
}
