import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

const FILE = '/astro/dist/runtime/server/render/util.js';

/** Replacements in the code with which Astro escapes attributes. */
const PATCHES: [original: string, replacement: string][] = [
  [
    'if (!str.includes("&") && !str.includes(\'"\')) return str;',
    'if (!/[&"<>]/.test(str)) return str;',
  ],
  [
    '.replace(DOUBLE_QUOTE_REGEX, "&quot;")',
    '.replace(DOUBLE_QUOTE_REGEX, "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")',
  ],
];

/**
 * Makes Astro escape `<` and `>` in attributes too. HTML does not require it and Astro has no
 * option for it, but programs that read pages without an HTML parser would mistake them for tags.
 */
export function escapedAttributes(): AstroIntegration {
  return {
    name: 'escaped-attributes',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [patchAstro()] } });
      },
    },
  };
}

/** @throws Error when Astro no longer contains the patched code; the patch then needs updating. */
function patchAstro(): Plugin {
  return {
    name: 'escaped-attributes',
    enforce: 'pre',
    transform(code, id) {
      if (!id.split('?')[0]?.endsWith(FILE)) return null;
      return PATCHES.reduce((text, [original, replacement]) => {
        if (!text.includes(original))
          throw new Error(`Astro has changed: ${FILE} no longer says ${original}`);
        return text.replace(original, () => replacement);
      }, code);
    },
  };
}
