import type { Content } from '../loading/content.ts';
import { readProblemText, type Problem } from '../problems/problem.ts';
import { WHOLE_FILE } from '../problems/whole-file.ts';

/** The collections whose files have addresses. */
export const ADDRESSED = [
  'briefings',
  'people',
  'authors',
  'topics',
  'places',
  'indicators',
] as const;
export type Collection = (typeof ADDRESSED)[number];

/** The folder of each collection's pages; briefings' pages are at the root. */
export const PAGE_FOLDERS: Record<Collection, string> = {
  briefings: '',
  people: 'nhan-vat/',
  authors: 'tac-gia/',
  topics: 'chuyen-muc/',
  places: 'dia-ban/',
  indicators: 'so-lieu/',
};

/** An address that was published. */
export interface Published {
  collection: Collection;
  /** The id that the address holds. */
  id: string;
  /** The file that it seems to have moved to, as a path below the content folder. */
  movedTo?: string | undefined;
}

/**
 * Finds published addresses at which nothing would be any more: no page, no notice of a removal,
 * and no page that took them over. Pages of people may go when a briefing is removed, as their
 * addresses name them.
 * @param name the name of the content folder in messages.
 * @param problems other problems: their files may hold what is missing, and are read as they are.
 */
export function vanishedProblems(
  published: readonly Published[],
  content: Content,
  name: string,
  problems: readonly Problem[],
): Problem[] {
  const present = addressesOf(content);
  const missing = published.filter(({ collection, id }) => !present[collection].has(id));
  if (missing.length === 0) return [];
  const unread = [...new Set(problems.map(({ file }) => file))];
  const texts = unread.map(readProblemText);
  return missing.flatMap((page): Problem[] => {
    const { collection, id } = page;
    const file = fileOf(name, page);
    if (unread.includes(file) || texts.some((text) => text.includes(id))) return [];
    if (collection === 'people' && content.removed.length > 0) return [];
    return [
      {
        file,
        ...WHOLE_FILE,
        message: `Địa chỉ /${PAGE_FOLDERS[collection]}${id}/ đã đăng, mà nay không còn gì ở đó.`,
        expected: waysOut(page, name, candidateOf(page, content)),
      },
    ];
  });
}

function fileOf(name: string, { collection, id }: Published): string {
  return `${name}/${collection}/${id}.${collection === 'briefings' ? 'mdx' : 'yaml'}`;
}

/** The three ways out. */
function waysOut({ collection, id }: Published, name: string, candidate?: string): string {
  const heir =
    candidate === undefined ? 'tệp thay nó' : `tệp thay nó (có lẽ là ${name}/${candidate})`;
  return collection === 'briefings'
    ? `Chọn một trong ba. Tin đã đổi tên, chuyển tháng hay gộp: ghi formerly: [${id}] vào ${heir}. Tin không còn đúng: để tệp lại và ghi mục withdrawn. Tin phải gỡ hẳn: để tệp lại, chỉ ghi mục removed.`
    : `Chọn một trong ba. Đã đổi tên tệp hay gộp: ghi formerly: [${id}] vào ${heir}. Không còn bản tin nào nhắc tới: cứ để tệp lại. Phải gỡ vì dữ liệu cá nhân: ghi mục removed ở bản tin nhắc tới, rồi mới xóa tệp này.`;
}

/** The file to which a page seems to have moved, according to git or by its name. */
function candidateOf({ collection, id, movedTo }: Published, content: Content): string | undefined {
  if (movedTo !== undefined || collection !== 'briefings') return movedTo;
  const slug = id.split('/').at(-1) ?? '';
  const same = content.briefings.find((briefing) => briefing.id.endsWith(`/${slug}`));
  return same && `briefings/${same.id}.mdx`;
}

/** The ids that have a page or a redirect, by collection. */
function addressesOf(content: Content): Record<Collection, Set<string>> {
  const idsOf = (entries: readonly { id: string; data: { formerly?: string[] | undefined } }[]) =>
    new Set(entries.flatMap(({ id, data }) => [id, ...(data.formerly ?? [])]));
  return {
    briefings: idsOf([...content.briefings.filter(({ data }) => !data.draft), ...content.removed]),
    people: idsOf(content.people),
    authors: idsOf(content.authors),
    topics: idsOf(content.topics),
    places: idsOf(content.places),
    indicators: idsOf(content.indicators),
  };
}
