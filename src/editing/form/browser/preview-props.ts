import type { GlossaryEntry } from '../../../schemas/glossary.ts';
import type { Sections } from '../../../schemas/sections.ts';

/** What a preview needs of the form. */
export interface PreviewSettings {
  /** Writes a briefing's file from the form's values. */
  toFile: (values: Record<string, unknown>) => string;
  /** The abbreviations that pages explain. */
  glossary: () => GlossaryEntry[];
  /** The site's own style sheets and style elements. */
  styles: readonly (HTMLLinkElement | HTMLStyleElement)[];
  /** The site's base path, `/` or `/tin/`. */
  base: string;
  sections: Sections;
}

/** The part of what Sveltia tells a preview that is used here (`CustomPreviewTemplateProps`). */
export interface PreviewProps {
  entry: { get: (key: 'data') => { toJS: () => Record<string, unknown> } };
  /** What the form knows of the entries that the briefing refers to. */
  fieldsMetaData: { toJS: () => unknown };
  getAsset: (path: string) => { toBase64: () => Promise<string> } | undefined;
  /** The document of the preview's frame. */
  document: Document;
}
