import { FONT_FAMILY } from './fonts.ts';
import { logo, LOGO_SIZE } from './logo.ts';

/** What makes the images of an archive its own. */
export interface CardLook {
  /** The archive's colour, `#rrggbb`. */
  accent: string;
  /** The letters of its logo. */
  mark?: string | undefined;
}

/** What a share image shows. Its digest identifies the image. */
export interface CardTexts extends CardLook {
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
  warn: '#6b3500',
  warnTint: '#fff1dc',
} as const;

const LOGO_WIDTH = 56;
const PADDING = { top: 60, side: 64, bottom: 44 } as const;

/** The band at the top, and the logo in the space that the card leaves for it. */
export function frame({ accent, mark }: CardLook): string {
  return `<rect width="${CARD_SIZE.width}" height="20" fill="${accent}"/>
<svg x="${PADDING.side}" y="${PADDING.top}" width="${LOGO_WIDTH}" height="${LOGO_WIDTH}" viewBox="0 0 ${LOGO_SIZE} ${LOGO_SIZE}">${logo(accent, mark)}</svg>`;
}

/**
 * The card's content on top of the {@link frame}: archive name, title in `titleSize`, date and
 * topic.
 */
export function shareCard(
  { title, date, topic, archive, sample, accent }: CardTexts,
  titleSize: number,
): CardElement {
  const { ink, soft, paper, warn, warnTint } = COLOURS;
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
            height: LOGO_WIDTH,
            paddingLeft: LOGO_WIDTH + 18,
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
