/** The part that tests use of Frictionless' own library, which brings no types. */
declare module 'datapackage' {
  /** A file that a package describes. */
  interface Resource {
    name: string;
    /** All rows, each cell as its field's type. @throws when a row breaks the schema, a key repeats, or, with `relations`, a foreign key leads nowhere. */
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
