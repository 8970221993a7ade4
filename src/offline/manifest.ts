import { href } from '../links.ts';
import { site } from '../site.ts';
import { ICONS, iconPath } from './icons.ts';

/** `--accent` and `--paper` of src/styles/tokens.css, by day. */
export const THEME_COLOUR = '#0a5646';
const PAPER = '#ffffff';

/** What a device is told that installs the site as an app. Source: https://www.w3.org/TR/appmanifest/ */
export function webManifest() {
  const home = href('/');
  return {
    id: home,
    name: site.name,
    short_name: 'Kỳ Anh',
    description: site.description,
    lang: 'vi',
    dir: 'ltr',
    start_url: home,
    scope: home,
    display: 'minimal-ui',
    theme_color: THEME_COLOUR,
    background_color: PAPER,
    categories: ['news'],
    icons: ICONS.map((icon) => ({ src: href(iconPath(icon)), sizes: `${icon.size}x${icon.size}`, type: 'image/png', purpose: icon.maskable ? 'maskable' : 'any' })),
  };
}
