/**
 * Loads a script that a page fetches only when it needs it. The bundler calls this in place of every `import()`
 * (src/build/script-integrity.ts): `files` are the script and those that it imports, each as `name#digest`.
 *
 * A script tag has an `integrity` attribute, `import()` has none. So each file is first fetched by a
 * `<link rel="modulepreload" integrity>`: the browser takes what it then imports from there. Browsers that do not know
 * such links (Safari before 17, Firefox before 115) import without the comparison.
 * @throws when a file does not come, or is not the one that was built.
 */
export async function boundImport<Module>(load: () => Promise<Module>, files: readonly string[] = [], importer?: string): Promise<Module> {
  if (document.createElement('link').relList.supports('modulepreload')) {
    await Promise.all(files.map((file) => {
      const [name = '', integrity = ''] = file.split('#');
      return new Promise((resolve, reject) => {
        const href = new URL(import.meta.env.BASE_URL + name, importer ?? location.href).href;
        document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', integrity, href, onload: resolve, onerror: reject }));
      });
    }));
  }
  return load();
}
