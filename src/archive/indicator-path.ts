/** The path of an indicator's page, `/so-lieu/thu-ngan-sach/`; without an id, of the index. */
export function indicatorPath(id?: string): string {
  return id === undefined ? '/so-lieu/' : `/so-lieu/${id}/`;
}
