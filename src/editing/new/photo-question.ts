import type { DraftPhoto } from './draft.ts';

/** Combines the questions about all photographs of a draft into one; `undefined` without any. */
export function questionOnPhotos(photos: readonly DraftPhoto[]): string | undefined {
  const numbersOf = (isLacking: (photo: DraftPhoto) => boolean) =>
    photos.flatMap((photo, index) => (isLacking(photo) ? [index + 1] : [])).join(', ');
  const isPicture = ({ src, namedFile }: DraftPhoto) =>
    src !== undefined || namedFile !== undefined;
  const captionless = numbersOf((photo) => isPicture(photo) && photo.caption === '');
  const guessed = numbersOf(({ isCaptionGuessed }) => isCaptionGuessed === true);
  const undescribed = numbersOf(({ src, picture }) => src !== undefined && !picture?.alt);
  const named = photos.flatMap(({ namedFile }, index) =>
    namedFile === undefined ? [] : [`${index + 1} (${namedFile})`],
  );
  const parts = [
    ...(captionless !== '' ? [`Chú thích (caption) của ảnh ${captionless} là gì?`] : []),
    ...(guessed !== ''
      ? [
          `Câu ngay dưới ảnh ${guessed} được lấy làm chú thích; là một đoạn của bài thì chuyển câu đó xuống sau <Photo> trong bài, rồi viết chú thích khác.`,
        ]
      : []),
    ...(named.length > 0
      ? [
          `Bài chỉ ghi tên tệp của ảnh ${named.join(', ')}: có tệp thì đặt cạnh bản tin, thêm src và alt; không có thì để nguyên.`,
        ]
      : []),
    ...(undescribed !== ''
      ? [
          `Ảnh ${undescribed} cho thấy gì? Ghi vào alt để người không nhìn thấy ảnh cũng biết; bây giờ ở đó mới là chú thích.`,
        ]
      : []),
  ];
  return parts.length === 0 ? undefined : parts.join(' ');
}
