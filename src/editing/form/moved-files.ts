/** The part of Sveltia's entry that is used here. */
export interface MovedEntry {
  id: string;
  /** One, as the archive has one language. Fields are flat: `photos.0.src`. */
  locales: Record<string, { path: string; content?: Record<string, unknown> }>;
}

/** The part of Sveltia's asset that is used here. */
export interface BesideFile {
  path: string;
  sha?: string;
}

/** What stays for another briefing that uses it. */
const copied = new WeakSet<BesideFile>();

const MONTH = /\d{4}-\d{2}/u;

/**
 * Whether a briefing's file is in another month's folder than its day says. It then moves when it
 * is saved, as the check demands. The build inserts this call where the form decides whether a file
 * keeps its path.
 * @param fields those on the screen, of which `date` may have changed.
 */
export function isOtherMonth(path: string, fields: Record<string, unknown> | undefined): boolean {
  const month = MONTH.exec(String(fields?.['date']))?.[0];
  const folder = /\/(?<year>\d{4})\/(?<month>\d{2})\/[^/]+\.mdx$/u.exec(path)?.groups;
  return (
    month !== undefined && folder !== undefined && `${folder['year']}-${folder['month']}` !== month
  );
}

/**
 * Returns where the files beside a briefing go when the briefing moves: its photographs into the
 * new folder, saved originals (`giao-ban.goc.html.gz`) along with the new name too. The build
 * inserts this call where the form moves files, which it does in the commit that moves the entry.
 * @param files all that are not entries, of which those beside `before` matter.
 * @param entries the collection, to know whose photographs others use.
 * @returns new paths by old ones.
 * @throws Error named as the form expects when the new folder has another file of that name.
 */
export function movedFiles(
  before: MovedEntry,
  after: MovedEntry,
  files: readonly BesideFile[],
  entries: readonly MovedEntry[],
): Map<string, string> {
  const [from, to] = [pathOf(before), pathOf(after)];
  const moves = new Map<string, string>();
  if (from === undefined || to === undefined || from === to) return moves;
  const byPath = new Map(files.map((file) => [file.path, file]));
  for (const name of photosOf(after)) {
    const file = byPath.get(`${folderOf(from)}/${name}`);
    if (!file || folderOf(from) === folderOf(to)) continue;
    const path = `${folderOf(to)}/${name}`;
    if (byPath.has(path)) refuse(name, to);
    moves.set(file.path, path);
    if (isUsedByAnother(name, before, entries)) copied.add(file);
    else copied.delete(file);
  }
  const [stem, newStem] = [from, to].map((path) => path.replace(/\.mdx$/u, '.goc.'));
  for (const { path } of files)
    if (stem !== undefined && newStem !== undefined && path.startsWith(stem))
      moves.set(path, newStem + path.slice(stem.length));
  return moves;
}

/** How a file goes to its new path, as the form's backends read it. */
export function moveOrCopy(file: BesideFile): object {
  return copied.has(file)
    ? { action: 'create' }
    : { action: 'move', previousPath: file.path, previousSha: file.sha };
}

function refuse(name: string, to: string): never {
  throw new Error('saving_failed', {
    cause: new Error(
      `Bản tin chuyển sang thư mục ${folderOf(to)}, nhưng ở đó đã có một ảnh khác tên “${name}”. Xin bỏ ảnh này khỏi bản tin, đổi tên tệp ảnh trên máy của bạn rồi tải lên lại.`,
    ),
  });
}

function isUsedByAnother(name: string, entry: MovedEntry, entries: readonly MovedEntry[]): boolean {
  const folder = folderOf(pathOf(entry) ?? '');
  return entries.some(
    (other) =>
      other.id !== entry.id &&
      folderOf(pathOf(other) ?? '') === folder &&
      photosOf(other).includes(name),
  );
}

/** The names of the photographs beside a briefing. */
function photosOf({ locales }: MovedEntry): string[] {
  return Object.entries(Object.values(locales)[0]?.content ?? {}).flatMap(([field, value]) =>
    /^photos\.\d+\.src$/u.test(field) && typeof value === 'string' && value !== '' ? [value] : [],
  );
}

function pathOf({ locales }: MovedEntry): string | undefined {
  return Object.values(locales)[0]?.path;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
