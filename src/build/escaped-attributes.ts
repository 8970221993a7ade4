import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

const FILE = '/astro/dist/runtime/server/render/util.js';

/** What Astro says where it escapes attributes, and what it says instead. */
const ADAPTED: [theirs: string, ours: string][] = [
  ['if (!str.includes("&") && !str.includes(\'"\')) return str;', 'if (!/[&"<>]/.test(str)) return str;'],
  ['.replace(DOUBLE_QUOTE_REGEX, "&quot;")', '.replace(DOUBLE_QUOTE_REGEX, "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")'],
];

/**
 * Makes Astro escape `<` and `>` in attributes as well, which HTML allows there and Astro has no setting for: no page then holds what
 * a program that reads it with less than a parser takes for a tag.
 */
export function escapedAttributes(): AstroIntegration {
  return {
    name: 'escaped-attributes',
    hooks: { 'astro:config:setup': ({ updateConfig }) => { updateConfig({ vite: { plugins: [adapted()] } }); } },
  };
}

/** @throws Error when Astro no longer says what is adapted here: then look what it says instead. */
function adapted(): Plugin {
  return {
    name: 'escaped-attributes',
    enforce: 'pre',
    transform(code, id) {
      if (!id.split('?')[0]?.endsWith(FILE)) return null;
      return ADAPTED.reduce((text, [theirs, ours]) => {
        if (!text.includes(theirs)) throw new Error(`Astro has changed: ${FILE} no longer says ${theirs}`);
        return text.replace(theirs, () => ours);
      }, code);
    },
  };
}
