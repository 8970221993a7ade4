/** The kinds of entries that briefings refer to and that have their own pages. */
export const KINDS = ['topic', 'person', 'place', 'author'] as const;
export type Kind = (typeof KINDS)[number];

/** The URL folder of each kind, its Vietnamese name, and the title of its index. */
export const KIND_LABELS: Record<Kind, { folder: string; singular: string; indexTitle: string }> = {
  topic: { folder: 'chuyen-muc', singular: 'Chuyên mục', indexTitle: 'Các chuyên mục' },
  person: { folder: 'nhan-vat', singular: 'Nhân vật', indexTitle: 'Các nhân vật' },
  place: { folder: 'dia-ban', singular: 'Địa bàn', indexTitle: 'Các địa bàn' },
  author: { folder: 'tac-gia', singular: 'Tác giả', indexTitle: 'Các tác giả' },
};

/**
 * The path of an entry's page from the site's root, `/nhan-vat/bui-quang-hoan/`; without an id, the
 * path of the kind's index.
 */
export function kindPath(kind: Kind, id?: string): string {
  return `/${KIND_LABELS[kind].folder}/${id === undefined ? '' : `${id}/`}`;
}
