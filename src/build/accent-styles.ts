import type { Plugin } from 'vite';
import { site } from '../site.ts';

/** The style sheets that define `--accent`: `src/styles/tokens.css` is part of both. */
const SHEETS = /\/src\/styles\/(?:site|broadcast-page)\.css$/u;

/** Gives the style sheets the archive's colour (`site.accent`). */
export function accentStyles(): Plugin {
  const { light, dark, onDark } = site.accent;
  return {
    name: 'accent-styles',
    enforce: 'pre',
    transform: {
      filter: { id: SHEETS },
      handler: (code) =>
        `${code}\n:root {\n  --accent: light-dark(${light}, ${dark});\n  --on-accent: light-dark(#fff, ${onDark});\n}\n`,
    },
  };
}
