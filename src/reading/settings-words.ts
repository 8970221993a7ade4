import type { SETTINGS } from './settings.ts';

type Words = { [Name in keyof typeof SETTINGS]: { label: string; choices: Record<(typeof SETTINGS)[Name]['choices'][number], string> } };

/** What settings and their choices are called, in the order of the panel. Pages hold these words, so scripts need not. */
export const SETTING_WORDS: Words = {
  textSize: { label: 'Cỡ chữ', choices: { 1: 'Nhỏ', 2: 'Vừa', 3: 'Lớn', 4: 'Rất lớn', 5: 'Lớn nhất' } },
  theme: { label: 'Màu nền', choices: { device: 'Theo máy', light: 'Sáng', dark: 'Tối' } },
  readingWidth: { label: 'Bề rộng dòng chữ', choices: { narrow: 'Hẹp', medium: 'Vừa', wide: 'Rộng' } },
};
