import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { inHouseWords } from '../editing/form/house-words.ts';
import { isRecord } from '../schemas/is-record.ts';

const TRANSLATIONS = 'src/editing/form/vi.json';

/**
 * Modules for features that briefings do not need: syntax highlighting, maps, drawings, languages
 * other than Vietnamese, HEIC.
 */
const UNUSED_MODULES =
  /^(?:@shikijs\/(?:langs|themes)\/.+|leaflet\/.+\.js|terra-draw.*|svgo\/browser|\.\.\/locales\/(?!vi\.json).+\.json|\.\/chunks\/(?:heic|webp_enc|webp_enc_simd|shiki-engine)-.+\.js)$/u;

/** Completes the form's outdated Vietnamese translation, in the words of the house. */
export function completeTranslation(): Plugin {
  return {
    name: 'complete-translation',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/@sveltia/cms/locales/vi.json')) return null;
      return JSON.stringify(
        mergeDeep(inHouseWords(JSON.parse(code)), JSON.parse(readFileSync(TRANSLATIONS, 'utf8'))),
      );
    },
  };
}

function mergeDeep(theirs: unknown, ours: unknown): unknown {
  if (!isRecord(theirs) || !isRecord(ours)) return ours;
  return {
    ...theirs,
    ...Object.fromEntries(
      Object.entries(ours).map(([key, value]) => [key, mergeDeep(theirs[key], value)]),
    ),
  };
}

export function stubUnusedModules(): Plugin {
  const emptyModule = '\0empty-module';
  return {
    name: 'stub-unused-modules',
    enforce: 'pre',
    resolveId: (source) => (UNUSED_MODULES.test(source) ? emptyModule : null),
    load: (id) => (id === emptyModule ? 'export default {};' : null),
  };
}
