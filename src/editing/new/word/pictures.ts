import type { Element } from 'xast';
import { leaveOut } from '../documents/left-out.ts';
import type { Reading } from './reading.ts';
import { descendants, elementsOf } from './xml.ts';

/**
 * Adds the embedded pictures of a drawing to those of the document. Never fetches external ones.
 */
export function picturesIn(
  drawing: Element,
  reading: Reading,
): { index: number; alt: string | undefined }[] {
  const described = descendants(drawing, 'wp:docPr')[0]?.attributes;
  const isHidden =
    ['1', 'true'].includes(described?.['hidden'] ?? '') ||
    descendants(drawing, 'v:shape').some(({ attributes }) =>
      /visibility\s*:\s*hidden/iu.test(attributes['style'] ?? ''),
    );
  const found = [
    ...descendants(drawing, 'a:blip', 'w:txbxContent'),
    ...descendants(drawing, 'v:imagedata', 'w:txbxContent'),
  ];
  if (isHidden) leaveOut(reading.leftOut, 'hidden', found.length);
  return (isHidden ? [] : found).flatMap((blip) => {
    const target = reading.part.targets.get(
      blip.attributes['r:embed'] ?? blip.attributes['r:id'] ?? '',
    );
    const bytes = target && !target.isExternal ? reading.file(target.target) : undefined;
    if (bytes === undefined) {
      leaveOut(
        reading.leftOut,
        target?.isExternal === true || blip.attributes['r:link'] != null ? 'outside' : 'pictures',
      );
      return [];
    }
    const alt =
      [described?.['descr'], described?.['title'], blip.attributes['o:title']].find(
        (words) => words != null && words.trim() !== '',
      ) ?? undefined;
    reading.pictures.push({ bytes, alt, crop: cropOf(drawing, blip) });
    return [{ index: reading.pictures.length - 1, alt }];
  });
}

/**
 * Returns the author's crop: `a:srcRect` of the picture, in thousandths of a percent; in VML as
 * fractions, or in 65,536ths (`f`).
 */
function cropOf(
  drawing: Element,
  blip: Element,
): { left: number; top: number; right: number; bottom: number } | undefined {
  const rectangle = descendants(drawing, 'pic:blipFill').find((fill) =>
    elementsOf(fill).includes(blip),
  );
  const cut = rectangle && descendants(rectangle, 'a:srcRect')[0]?.attributes;
  const part = (written: string | null | undefined) =>
    Math.max(0, Number(written ?? 0) / 100_000 || 0);
  const vml = (written: string | null | undefined) =>
    Math.max(
      0,
      (written?.endsWith('f') === true
        ? Number(written.slice(0, -1)) / 65_536
        : Number(written ?? 0)) || 0,
    );
  const crop = cut
    ? { left: part(cut['l']), top: part(cut['t']), right: part(cut['r']), bottom: part(cut['b']) }
    : {
        left: vml(blip.attributes['cropleft']),
        top: vml(blip.attributes['croptop']),
        right: vml(blip.attributes['cropright']),
        bottom: vml(blip.attributes['cropbottom']),
      };
  return Object.values(crop).some((side) => side > 0) ? crop : undefined;
}
