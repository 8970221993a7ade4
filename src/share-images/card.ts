import { FONT_FAMILY } from './fonts.ts';

/** The texts of a share image. They are final, because their digest identifies the image. */
export interface CardTexts {
  title: string;
  /** Bottom right: `Năm 2020`. */
  date: string;
  /** Bottom left: the kind of what the title names. */
  topic: string;
  /** The archive's name. */
  archive: string;
  /** A badge for sample briefings. */
  sample?: string | undefined;
}

/** In pixels; Open Graph consumers show this size without cropping. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Font sizes to try, largest first; the last one fits 200 wide capitals. */
export const TITLE_SIZES = [72, 64, 56, 48, 42, 36, 32] as const;

/** The box available to the title, between the rows above and below. */
export const TITLE_BOX = { width: 1072, height: 384 } as const;

/** The title element's key, used to read its rendered height. */
export const TITLE_KEY = 'title';

/** An element as satori expects it: like a React element, without React. */
export interface CardElement {
  type: string;
  key?: string;
  props: { style?: Record<string, string | number>; children?: CardElement[] | string };
}

/**
 * The site's colours in light mode (src/styles/tokens.css); few enough that a palette of sixteen
 * includes their anti-aliased edges.
 */
const COLOURS = {
  paper: '#fff',
  ink: '#16201c',
  soft: '#44514b',
  accent: '#0a5646',
  warn: '#6b3500',
  warnTint: '#fff1dc',
} as const;

/**
 * The band at the top, and the logo of public/favicon.svg in the space that the card leaves for it.
 */
const MARK_SIZE = 56;
const PADDING = { top: 60, side: 64, bottom: 44 } as const;
export const FRAME = `<rect width="${CARD_SIZE.width}" height="20" fill="${COLOURS.accent}"/>
<svg x="${PADDING.side}" y="${PADDING.top}" width="${MARK_SIZE}" height="${MARK_SIZE}" viewBox="0 0 32 32">
<rect width="32" height="32" rx="6" fill="${COLOURS.accent}"/><path fill="${COLOURS.paper}" d="M4 19 12 8l4 6 3-3 9 8H4Z"/>
<path fill="none" stroke="${COLOURS.paper}" stroke-width="2.2" stroke-linecap="round" d="M5 24c3.500 0 3.500-2 7.300-2s3.700 2 7.400 2 3.800-2 7.300-2"/>
</svg>`;

/**
 * The card's content on top of the {@link FRAME}: archive name, title in `titleSize`, date and
 * topic.
 */
export function shareCard(
  { title, date, topic, archive, sample }: CardTexts,
  titleSize: number,
): CardElement {
  const { accent, ink, soft, paper, warn, warnTint } = COLOURS;
  return box(
    {
      ...CARD_SIZE,
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      backgroundColor: paper,
      color: ink,
      padding: `${PADDING.top}px ${PADDING.side}px ${PADDING.bottom}px`,
      fontFamily: FONT_FAMILY,
      fontSize: 30,
    },
    [
      box({ justifyContent: 'space-between', alignItems: 'center' }, [
        box(
          {
            height: MARK_SIZE,
            paddingLeft: MARK_SIZE + 18,
            alignItems: 'center',
            fontWeight: 700,
            fontSize: 34,
            color: accent,
          },
          archive,
        ),
        ...(sample === undefined
          ? []
          : [
              box(
                {
                  padding: '4px 24px',
                  border: `2px solid ${warn}`,
                  borderRadius: 32,
                  color: warn,
                  backgroundColor: warnTint,
                  fontWeight: 700,
                },
                sample,
              ),
            ]),
      ]),
      // Line height 1.4, so that Ẫ and Ự of adjacent lines do not touch. Words longer than a line
      // are broken.
      {
        ...box(
          {
            display: 'block',
            width: TITLE_BOX.width,
            fontSize: titleSize,
            fontWeight: 700,
            lineHeight: 1.4,
            wordBreak: 'break-word',
          },
          title,
        ),
        key: TITLE_KEY,
      },
      box({ justifyContent: 'space-between', alignItems: 'flex-end', color: soft }, [
        box(
          { color: accent, fontWeight: 700, maxWidth: 560, lineClamp: 1, display: 'block' },
          topic,
        ),
        box({}, date),
      ]),
    ],
  );
}

function box(
  style: Record<string, string | number>,
  children: CardElement[] | string,
): CardElement {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}
