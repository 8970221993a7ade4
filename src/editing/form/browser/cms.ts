import CMS from '@sveltia/cms';
import { objections } from '../check-entry.ts';
import { COLLECTIONS, extensionOf, isBriefings } from '../collections.ts';
import { editorComponents } from '../components.ts';
import { formConfig, type FormOptions } from '../config.ts';
import { fromGlossaryFile, GLOSSARY, glossaryObjections, toGlossaryFile } from '../glossary.ts';
import { keptFormat, unreadable } from '../kept-file.ts';
import { nodeOf } from '../node.ts';
import { verbatimComponent } from '../rich-text/verbatim.ts';

type Fields = Record<string, unknown>;

/** Starts the form (Sveltia CMS) in `#nc-root`. */
export async function startForm(options: FormOptions): Promise<void> {
  for (const collection of COLLECTIONS) {
    const node = nodeOf(collection.schema);
    const isBriefing = isBriefings(collection);
    const format = keptFormat(node, isBriefing);
    CMS.registerCustomFormat(collection.name, extensionOf(collection), format);
    CMS.registerEventListener({
      name: 'preSave',
      handler: ({ entry }) => {
        const { collection: name, data } = entry.toJS();
        if (name === collection.name) refuse([...unreadable(data, isBriefing), ...objections(collection.schema, format.toFile(data), isBriefing)]);
      },
    });
  }
  registerGlossary();
  for (const component of [...editorComponents(), verbatimComponent()]) CMS.registerEditorComponent(component);
  await CMS.init({ config: formConfig(options) });
}

/** A format is not told what a file was, and the glossary's comments are its instructions: there is one such file, so it is remembered. */
function registerGlossary(): void {
  let was = '';
  CMS.registerCustomFormat(GLOSSARY, 'yaml', {
    fromFile: (text) => {
      was = text;
      return fromGlossaryFile(text);
    },
    toFile: (entries: Fields) => {
      const file = toGlossaryFile(was, entries);
      refuse(glossaryObjections(file));
      was = file;
      return file;
    },
  });
}

/** Saves nothing that the check would not take. The form shows the cause of an error of this name, and stays as it is. */
function refuse(reasons: string[]): void {
  if (reasons.length > 0) throw new Error('saving_failed', { cause: new Error(reasons.join('\n')) });
}
