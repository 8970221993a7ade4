/** Types for the parts of Frictionless' library that tests use; the library has no types. */
declare module 'datapackage' {
  /** A file that a package describes. */
  interface Resource {
    name: string;
    /**
     * Reads all rows, with cells converted to the types of their fields.
     * @throws if a row violates the schema, a primary key repeats or, with `relations`, a foreign
     * key refers to no row.
     */
    read(options: { keyed: true; relations?: boolean }): Promise<Record<string, unknown>[]>;
  }

  export class Package {
    /** Reads a descriptor; `basePath` is the folder of its files. */
    static load(descriptor: object, options: { basePath: string }): Promise<Package>;
    valid: boolean;
    errors: Error[];
    resources: Resource[];
    getResource(name: string): Resource;
  }
}
