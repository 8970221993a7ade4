import CMS from '@sveltia/cms';
import { COLLECTIONS, extensionOf, isBriefings } from '../collections.ts';
import { editorComponents } from '../components.ts';
import { formConfig, type FormOptions } from '../config.ts';
import { fromBriefingFile, fromYaml, toBriefingFile, toYaml } from '../file-text.ts';
import { nodeOf } from '../node.ts';

/** Where the form keeps its preferences in the browser. */
const PREFERENCES = 'sveltia-cms.prefs';

/** Starts the form (Sveltia CMS) in `#nc-root`. */
export async function startForm(options: FormOptions): Promise<void> {
  preferVietnamese();
  for (const collection of COLLECTIONS) {
    const node = nodeOf(collection.schema);
    const [read, write] = isBriefings(collection) ? [fromBriefingFile, toBriefingFile] : [fromYaml, toYaml];
    CMS.registerCustomFormat(collection.name, extensionOf(collection), {
      fromFile: (text) => read(node, text),
      toFile: (value: Record<string, unknown>) => write(node, value),
    });
  }
  for (const component of editorComponents()) CMS.registerEditorComponent(component);
  await CMS.init({ config: formConfig(options) });
}

/** The form speaks the browser's language; here that of the site, unless the editor chose another. */
function preferVietnamese(): void {
  if (localStorage.getItem(PREFERENCES) === null) localStorage.setItem(PREFERENCES, JSON.stringify({ locale: 'vi' }));
}
