import CMS from '@sveltia/cms';
import { privacyRefusals, refusals } from '../check-entry.ts';
import { COLLECTIONS, extensionOf, isBriefings, isPlaces } from '../collections.ts';
import { editorComponents } from '../components.ts';
import { formConfig, PREVIEWED, type FormOptions } from '../config.ts';
import {
  fromGlossaryFile,
  GLOSSARY,
  glossaryEntries,
  glossaryRefusals,
  toGlossaryFile,
} from '../glossary.ts';
import { KnownNames } from '../known-names.ts';
import { KnownOffices } from '../known-offices.ts';
import { losslessFormat, unreadableParts } from '../lossless-format.ts';
import { withPlaceLabel } from '../place-label.ts';
import { sectionsSchema } from '../../../schemas/sections.ts';
import { toFieldSchema } from '../field-schema.ts';
import { verbatimComponent } from '../rich-text/verbatim.ts';
import { fillIn } from './fill-in.ts';
import type { PreviewSettings } from './preview-props.ts';
import { previewTemplate } from './preview-template.ts';

type Fields = Record<string, unknown>;

/**
 * Starts the form (Sveltia CMS) in `#nc-root`. The preview uses the site's `styles`.
 * @param sections which sections the site has, as JSON.
 */
export async function startForm({
  styles,
  base,
  sections,
  ...options
}: FormOptions & Pick<PreviewSettings, 'styles' | 'base'> & { sections: string }): Promise<void> {
  const glossary = registerGlossary();
  const offices = new KnownOffices();
  fillIn((name) => offices.officesOf(name));
  for (const collection of COLLECTIONS) {
    const schema = toFieldSchema(collection.schema);
    const isBriefing = isBriefings(collection);
    const lossless = losslessFormat(schema, isBriefing);
    const format = isPlaces(collection) ? withPlaceLabel(lossless) : lossless;
    const known = new KnownNames(collection.name);
    CMS.registerCustomFormat(collection.name, extensionOf(collection), {
      ...format,
      fromFile: (file: string) => {
        const fields = format.fromFile(file);
        known.add(fields);
        if (isBriefing) offices.addBriefing(fields);
        if (collection.name === 'people') offices.addPerson(fields);
        return fields;
      },
    });
    CMS.registerEventListener({
      name: 'preSave',
      handler: ({ entry }) => {
        const { collection: name, data } = entry.toJS();
        if (name === collection.name)
          throwIfRefused([
            ...unreadableParts(data, isBriefing),
            ...refusals(collection.schema, format.toFile(data), isBriefing),
            ...known.refusals(data, (question) => confirm(question)),
            ...(isBriefing
              ? privacyRefusals(format.toFile(data), (question) => confirm(question))
              : []),
          ]);
      },
    });
    if (collection.name === PREVIEWED)
      CMS.registerPreviewTemplate(
        collection.name,
        previewTemplate({
          toFile: format.toFile,
          glossary,
          styles,
          base,
          sections: sectionsSchema.parse(JSON.parse(sections)),
        }),
      );
  }
  for (const component of [...editorComponents(), verbatimComponent()])
    CMS.registerEditorComponent(component);
  await CMS.init({ config: formConfig(options) });
}

/**
 * A custom format does not receive the previous file, whose comments are the glossary's
 * instructions; there is only one such file, so it is remembered.
 * @returns the abbreviations in it.
 */
function registerGlossary(): PreviewSettings['glossary'] {
  let previous = '';
  CMS.registerCustomFormat(GLOSSARY, 'yaml', {
    fromFile: (text) => {
      previous = text;
      return fromGlossaryFile(text);
    },
    toFile: (entries: Fields) => {
      const file = toGlossaryFile(previous, entries);
      throwIfRefused(glossaryRefusals(file));
      previous = file;
      return file;
    },
  });
  return () => glossaryEntries(previous);
}

/**
 * Prevents saving what the check would refuse. The form shows the cause of an error of this name
 * and stays open.
 */
function throwIfRefused(reasons: string[]): void {
  if (reasons.length > 0)
    throw new Error('saving_failed', { cause: new Error(reasons.join('\n')) });
}
