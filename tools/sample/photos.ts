import sharp from 'sharp';
import type { Random } from './random.ts';

const WIDTH = 1200;
const HEIGHT = 800;

/** Draws a landscape (sky, hills, sea) as JPEG, as a placeholder for a photograph. */
export async function drawPhoto(random: Random): Promise<Uint8Array> {
  const hue = random.int(170, 230);
  const hill = (base: number) =>
    `M0 ${HEIGHT} V${base} ${Array.from({ length: 6 }, (_unused, step) => `L${step * 240 + 120} ${base - random.int(-60, 180)}`).join(' ')} L${WIDTH} ${base} V${HEIGHT} Z`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <rect width="100%" height="100%" fill="hsl(${hue} 60% 82%)"/>
    <circle cx="${random.int(150, 1050)}" cy="${random.int(100, 260)}" r="70" fill="hsl(45 90% 70%)"/>
    <path d="${hill(460)}" fill="hsl(150 30% 55%)"/><path d="${hill(560)}" fill="hsl(140 35% 40%)"/>
    <rect y="640" width="100%" height="160" fill="hsl(${hue} 45% 45%)"/>
  </svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
}
