/** A page that an editor's file makes: a briefing, or an entry of one collection. */
export interface Addressed {
  /** Its id among those of its kind: `2020/07/<slug>`, or the name of the file. */
  id: string;
  formerly: readonly string[];
}

/** A problem of one of the old addresses of a page, and its path in the file. */
export interface FormerlyProblem {
  id: string;
  path: PropertyKey[];
  message: string;
  expected: string;
}

/**
 * Finds old addresses that are not free: the page's own, that of another page, or one that another
 * page states as well. Two pages that state each other's address are a circle.
 * @param fileOf the file of a page in messages.
 */
export function formerlyProblems(
  pages: readonly Addressed[],
  fileOf: (id: string) => string,
): FormerlyProblem[] {
  const moved = pages.filter(({ formerly }) => formerly.length > 0);
  if (moved.length === 0) return [];
  const byId = new Map(pages.map((page) => [page.id, page]));
  const claimedBy = new Map<string, string>();
  return moved.flatMap(({ id, formerly }) =>
    formerly.flatMap((old, index): FormerlyProblem[] => {
      const at = { id, path: ['formerly', index] };
      const claimant = claimedBy.get(old);
      claimedBy.set(old, id);
      if (old === id)
        return [
          {
            ...at,
            message: `“${old}” là địa chỉ hiện nay của chính tệp này.`,
            expected: 'Bỏ dòng này: ở đây chỉ ghi những địa chỉ không còn dùng.',
          },
        ];
      const owner = byId.get(old);
      if (owner?.formerly.includes(id))
        return [
          {
            ...at,
            message: `Chuyển thành vòng: “${old}” là địa chỉ cũ của “${id}”, mà theo ${fileOf(old)} thì “${id}” lại là địa chỉ cũ của “${old}”.`,
            expected: `Bỏ một trong hai dòng formerly. Hai trang gộp làm một thì xóa tệp của trang bỏ đi.`,
          },
        ];
      if (owner)
        return [
          {
            ...at,
            message: `Địa chỉ “${old}” đang là của ${fileOf(old)}.`,
            expected: `Gộp vào tệp này thì xóa ${fileOf(old)}; không thì bỏ dòng này.`,
          },
        ];
      if (claimant !== undefined && claimant !== id)
        return [
          {
            ...at,
            message: `Địa chỉ cũ “${old}” đã ghi ở ${fileOf(claimant)}: một địa chỉ chỉ dẫn tới một nơi.`,
            expected: 'Giữ lại ở một trong hai tệp.',
          },
        ];
      return [];
    }),
  );
}
