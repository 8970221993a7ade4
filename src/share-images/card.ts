import { FONT_FAMILY } from './fonts.ts';

/** What a share image says: finished texts, so that their digest names the picture. */
export interface CardTexts {
  title: string;
  /** At the right below: `Năm 2020`. */
  date: string;
  /** At the left below: what the title names. */
  topic: string;
  /** The archive's name. */
  archive: string;
  /** Marks what stands for samples. */
  sample?: string | undefined;
}

/** Pixels, as Open Graph's readers show them without cropping. */
export const CARD = { width: 1200, height: 630 } as const;

/** Sizes of a title, largest first; the last one holds 200 wide capitals. */
export const TITLE_SIZES = [72, 64, 56, 48, 42, 36, 32] as const;

/** The room that a title has: what is left between the rows above and below it. */
export const TITLE_ROOM = { width: 1072, height: 384 } as const;

/** Marks the title among the parts, to ask how high it came out. */
export const TITLE_KEY = 'title';

/** A picture's part as satori takes it: like a React element, without React. */
export interface Part {
  type: string;
  key?: string;
  props: { style?: Record<string, string | number>; children?: Part[] | string };
}

/** The site's colours in light mode (src/styles/tokens.css); few, so that a palette of sixteen holds them and their edges. */
const COLOURS = { paper: '#fff', ink: '#16201c', soft: '#44514b', accent: '#0a5646', warn: '#6b3500', warnTint: '#fff1dc' } as const;

/** The band above, and the mark of public/favicon.svg at the place that the card leaves for it. */
const MARK_SIZE = 56;
const PADDING = { top: 60, side: 64, bottom: 44 } as const;
export const FRAME = `<rect width="${CARD.width}" height="20" fill="${COLOURS.accent}"/>
<svg x="${PADDING.side}" y="${PADDING.top}" width="${MARK_SIZE}" height="${MARK_SIZE}" viewBox="0 0 32 32">
<rect width="32" height="32" rx="6" fill="${COLOURS.accent}"/><path fill="${COLOURS.paper}" d="M4 19 12 8l4 6 3-3 9 8H4Z"/>
<path fill="none" stroke="${COLOURS.paper}" stroke-width="2.2" stroke-linecap="round" d="M5 24c3.500 0 3.500-2 7.300-2s3.700 2 7.400 2 3.800-2 7.300-2"/>
</svg>`;

/** What stands on the {@link FRAME}: whose archive, the title in `titleSize`, the day and the topic. */
export function shareCard({ title, date, topic, archive, sample }: CardTexts, titleSize: number): Part {
  const { accent, ink, soft, paper, warn, warnTint } = COLOURS;
  return box({ ...CARD, boxSizing: 'border-box', flexDirection: 'column', justifyContent: 'space-between', backgroundColor: paper, color: ink, padding: `${PADDING.top}px ${PADDING.side}px ${PADDING.bottom}px`, fontFamily: FONT_FAMILY, fontSize: 30 }, [
    box({ justifyContent: 'space-between', alignItems: 'center' }, [
      box({ height: MARK_SIZE, paddingLeft: MARK_SIZE + 18, alignItems: 'center', fontWeight: 700, fontSize: 34, color: accent }, archive),
      ...(sample === undefined ? [] : [box({ padding: '4px 24px', border: `2px solid ${warn}`, borderRadius: 32, color: warn, backgroundColor: warnTint, fontWeight: 700 }, sample)]),
    ]),
    // Ẫ and Ự of two lines must not touch: a line is 1.4 times its letters. A word longer than a line is broken.
    { ...box({ display: 'block', width: TITLE_ROOM.width, fontSize: titleSize, fontWeight: 700, lineHeight: 1.4, wordBreak: 'break-word' }, title), key: TITLE_KEY },
    box({ justifyContent: 'space-between', alignItems: 'flex-end', color: soft }, [
      box({ color: accent, fontWeight: 700, maxWidth: 560, lineClamp: 1, display: 'block' }, topic),
      box({}, date),
    ]),
  ]);
}

function box(style: Record<string, string | number>, children: Part[] | string): Part {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}
