/** The kinds of things that briefings refer to and that have pages of their own. */
export const KINDS = ['topic', 'person', 'place', 'author'] as const;
export type Kind = (typeof KINDS)[number];

/** The folder of each kind's addresses, and what readers call it. */
export const KIND_WORDS: Record<Kind, { folder: string; one: string; all: string }> = {
  topic: { folder: 'chuyen-muc', one: 'Chuyên mục', all: 'Các chuyên mục' },
  person: { folder: 'nhan-vat', one: 'Nhân vật', all: 'Các nhân vật' },
  place: { folder: 'dia-ban', one: 'Địa bàn', all: 'Các địa bàn' },
  author: { folder: 'tac-gia', one: 'Tác giả', all: 'Các tác giả' },
};

/** The address of a thing's page, from the site's root: `/nhan-vat/bui-quang-hoan/`. Without an id, of the list of its kind. */
export function kindPath(kind: Kind, id?: string): string {
  return `/${KIND_WORDS[kind].folder}/${id === undefined ? '' : `${id}/`}`;
}
