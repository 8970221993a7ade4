/**
 * Imports a script dynamically and verifies its integrity. The bundler replaces every `import()`
 * with a call of this function (src/build/script-integrity.ts).
 *
 * `import()` has no `integrity` attribute, so each file is first preloaded with `<link
 * rel="modulepreload" integrity>`, and the import then uses the preloaded file. Browsers without
 * `modulepreload` (Safari before 17, Firefox before 115) import without verification.
 * @param files the script and its static imports, each as `name#digest`.
 * @throws when a file cannot be loaded or its digest differs.
 */
export async function boundImport<Module>(
  load: () => Promise<Module>,
  files: readonly string[] = [],
  importer?: string,
): Promise<Module> {
  if (document.createElement('link').relList.supports('modulepreload')) {
    await Promise.all(
      files.map(
        (file) =>
          new Promise((onload, onerror) => {
            const [name = '', integrity] = file.split('#');
            const { href } = new URL(import.meta.env.BASE_URL + name, importer ?? location.href);
            document.head.append(
              Object.assign(document.createElement('link'), {
                rel: 'modulepreload',
                integrity,
                href,
                onload,
                onerror,
              }),
            );
          }),
      ),
    );
  }
  return load();
}
