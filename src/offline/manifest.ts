import { href } from '../links.ts';
import { site } from '../site.ts';
import { ICONS, iconPath } from './icons.ts';

/** `--paper` of the light theme in src/styles/tokens.css. */
const BACKGROUND_COLOUR = '#ffffff';

/** The web app manifest. Source: https://www.w3.org/TR/appmanifest/ */
export function webManifest() {
  const root = href('/');
  return {
    id: root,
    name: site.name,
    short_name: site.shortName,
    description: site.description,
    lang: 'vi',
    dir: 'ltr',
    start_url: root,
    scope: root,
    display: 'minimal-ui',
    theme_color: site.accent.light,
    background_color: BACKGROUND_COLOUR,
    categories: ['news'],
    icons: ICONS.map((icon) => ({
      src: href(iconPath(icon)),
      sizes: `${icon.size}x${icon.size}`,
      type: 'image/png',
      purpose: icon.maskable ? 'maskable' : 'any',
    })),
  };
}
