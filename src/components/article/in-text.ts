import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const modules = import.meta.glob<{ default: AstroComponentFactory }>('../in-text/*.astro', {
  eager: true,
});

/**
 * How a component of texts looks: `src/components/in-text/<name>.astro`. It gets its attributes,
 * the photographs and the figures that it shows, and its text in the slot.
 * @throws Error when there is no such file.
 */
export function inTextComponent(name: string): AstroComponentFactory {
  const module = modules[`../in-text/${name}.astro`];
  if (!module) throw new Error(`src/components/in-text/${name}.astro is missing.`);
  return module.default;
}
