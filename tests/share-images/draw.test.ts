import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { CARD_SIZE, TITLE_BOX, type CardTexts } from '../../src/share-images/card.ts';
import { draw, toPng } from '../../src/share-images/draw.ts';
import { readFaces } from '../../src/share-images/fonts.ts';

const TEXTS: CardTexts = {
  title: 'Huyện họp giao ban',
  date: 'Năm 2020',
  topic: 'Kinh tế - xã hội',
  archive: 'Kho tin Kỳ Anh',
  accent: '#0a5646',
};

/** A title of 200 characters, the most that a briefing's may have. */
const LONGEST =
  'Hội nghị tổng kết phòng, chống thiên tai và tìm kiếm cứu nạn, triển khai nhiệm vụ trọng tâm; '
    .repeat(3)
    .slice(0, 200);

/** Every letter of Vietnamese with every tone, small and capital. */
const LETTERS = ['aăâbcdđeêghiklmnoôơpqrstuưvxy', 'fjwz']
  .join('')
  .replace(/[aăâeêioôơuưy]/gu, (vowel) =>
    ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
      .map((tone) => (vowel + tone).normalize('NFC'))
      .join(''),
  );
const ALPHABET = LETTERS + LETTERS.toLocaleUpperCase('vi');

const draws = (title: string, subsets?: string[]) =>
  draw({ ...TEXTS, title }, ...(subsets ? [readFaces(subsets)] : []));

describe('a share image', () => {
  it('has glyphs for every letter of Vietnamese and the punctuation of briefings', async () => {
    expect((await draws('Ẵ ẫ ự ỡ Đ đ')).missing).toEqual([]);
    expect((await draws(`${ALPHABET} 0123456789 “”‘’"'–-…·,.:;!?()/%&+²`)).missing).toEqual([]);
  });

  it('reports each missing letter of an incomplete face', async () => {
    expect((await draws('Ẵ ẫ ự ỡ Đ đ', ['latin'])).missing).toEqual(
      expect.arrayContaining(['Ẵ', 'ẫ', 'ự', 'ỡ', 'Đ', 'đ']),
    );
    expect((await draws('日')).missing).toEqual(['日']);
  });

  it('draws each letter, and no two alike', async () => {
    const outlines = await Promise.all(
      ['日', 'Ẵ', 'ẫ', 'ự', 'ỡ', 'Đ', 'đ'].map(async (letter) => (await draws(letter)).svg),
    );
    expect(new Set(outlines).size).toBe(7);
    const gaps = await Promise.all(
      ['日', 'ự', 'đ'].map(async (letter) => (await draws(letter, ['latin'])).svg),
    );
    expect(new Set(gaps).size).toBe(1);
  });

  it('consists of outlines only, so that no system font is used', async () => {
    const { svg } = await draws(LONGEST);
    expect(/<text|font-family|href="(?!data:image\/svg)/u.exec(svg)).toBeNull();
  });

  it.each([
    ['a short title', 'Họp giao ban tháng 7'],
    ['200 characters', LONGEST],
    ['200 capitals with two marks', LONGEST.toLocaleUpperCase('vi')],
    ['one endless word', 'W'.repeat(200)],
  ])('holds %s, in less than 60 kB, with nothing beyond its margins', async (_what, title) => {
    const drawing = await draw({
      ...TEXTS,
      title,
      topic: 'Tài nguyên, môi trường và biến đổi khí hậu ở các xã ven biển',
      sample: 'Bản tin mẫu',
    });
    expect(drawing.titleHeight).toBeGreaterThan(0);
    expect(drawing.titleHeight).toBeLessThanOrEqual(TITLE_BOX.height);
    const png = await toPng(drawing);
    expect(png.length).toBeLessThan(60_000);
    const image = sharp(png);
    expect(await image.metadata()).toMatchObject({ ...CARD_SIZE, format: 'png', isPalette: true });
    const below = { top: 21, height: CARD_SIZE.height - 21 };
    const margins = [
      { ...below, left: 0, width: 60 },
      { ...below, left: CARD_SIZE.width - 60, width: 60 },
      { top: CARD_SIZE.height - 30, height: 30, left: 0, width: CARD_SIZE.width },
    ];
    for (const margin of margins)
      expect(Math.min(...(await image.clone().extract(margin).greyscale().raw().toBuffer()))).toBe(
        255,
      );
  });

  it('sets a title larger the shorter it is', async () => {
    const sizes = await Promise.all(
      ['Họp giao ban', LONGEST.slice(0, 90), LONGEST].map(
        async (title) => (await draws(title)).titleSize,
      ),
    );
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(new Set(sizes).size).toBeGreaterThan(1);
  });
});
