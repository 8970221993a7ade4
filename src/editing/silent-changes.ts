import { join } from 'node:path';
import { splitFrontmatter } from '../mdx/frontmatter.ts';
import { briefingLocator } from '../loading/read-briefing.ts';
import type { BriefingEntry } from '../loading/briefings-read.ts';
import type { Content } from '../loading/content.ts';
import { entryLocator } from '../loading/read-entries.ts';
import { parseYaml } from '../loading/yaml.ts';
import { quoted } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import { briefingSchema, type BriefingData } from '../schemas/briefing.ts';
import { personSchema } from '../schemas/entries.ts';
import type { CivilDate } from '../vietnamese/dates.ts';
import type { ChangedFile } from './changed-files.ts';
import { isAnnounced, publishedChanges, type PublishedChange } from './published-changes.ts';

/** A briefing as it was published, and as it is. */
interface Revised {
  before: BriefingData;
  entry: BriefingEntry;
}

/** The content tree in which changes are looked for. */
interface Tree {
  content: Content;
  folder: string;
  /** The name of the folder in messages. */
  name: string;
  /** The current day in Vietnam. */
  today: CivilDate;
}

/**
 * Advice on figures, names and dates that were published and have changed without a word: the
 * briefing has neither a new `updated` nor a new correction.
 */
export function silentChanges(changed: readonly ChangedFile[], tree: Tree): Problem[] {
  const revised = revisedBriefings(changed, tree.content);
  // A person whose file was renamed is the same.
  const heirs = new Map(
    tree.content.people.flatMap(({ id, data: { formerly = [] } }) =>
      formerly.map((old): [string, string] => [old, id]),
    ),
  );
  return [
    ...revised.flatMap((briefing) => changesOf(briefing, heirs, tree)),
    ...changed.flatMap((file) => renamedPerson(file, revised, tree)),
  ];
}

function revisedBriefings(changed: readonly ChangedFile[], { briefings }: Content): Revised[] {
  if (changed.length === 0) return [];
  const byId = new Map(briefings.map((entry) => [entry.id, entry]));
  return changed.flatMap(({ now, text }): Revised[] => {
    const id = /^briefings\/(?<id>.+)\.mdx$/u.exec(now ?? '')?.groups?.['id'];
    const entry = byId.get(id ?? '');
    if (!entry || entry.data.draft) return [];
    const { yaml = '' } = splitFrontmatter(text);
    const before = briefingSchema.safeParse(parseYaml(yaml).yaml?.value).data;
    return before && !before.draft ? [{ before, entry }] : [];
  });
}

/** @param heirs ids of people by the ids that they had before. */
function changesOf(
  { before, entry: { id, data } }: Revised,
  heirs: ReadonlyMap<string, string>,
  tree: Tree,
): Problem[] {
  if (isAnnounced(before, data)) return [];
  const { people, indicators } = tree.content;
  const participants = before.participants.map((one) =>
    'person' in one ? { ...one, person: heirs.get(one.person) ?? one.person } : one,
  );
  const changes = publishedChanges({ ...before, participants }, data, {
    person: (person) => people.find((one) => one.id === person)?.data.name ?? person,
    indicator: (indicator) =>
      indicators.find((one) => one.id === indicator)?.data.name ?? indicator,
  });
  const locate = briefingLocator(join(tree.folder, 'briefings', `${id}.mdx`));
  return changes.map((change) => ({
    file: `${tree.name}/briefings/${id}.mdx`,
    ...locate(change.path),
    message: `Đã đăng là ${quoted([change.was])}, nay là ${quoted([change.now])} (${change.what}), mà bản tin không báo là đã sửa.`,
    expected: `Điều cũ sai thì thêm vào phần khai báo: ${correctionFor(change, data, tree.today)}. Chỉ sửa cách ghi thì viết updated: ${tree.today}.`,
  }));
}

/** The lines that tell readers of a change, ready to paste. */
function correctionFor(
  { what, was, now, changes, indicator }: PublishedChange,
  { corrections }: BriefingData,
  today: CivilDate,
): string {
  const fields = [
    `date: ${today}`,
    `what: ${JSON.stringify(what)}`,
    `was: ${JSON.stringify(was)}`,
    `now: ${JSON.stringify(now)}`,
    `changes: ${changes}`,
    ...(indicator === undefined ? [] : [`indicator: ${indicator}`]),
    'by: Ban biên tập',
  ];
  const entry = `{${fields.join(', ')}}`;
  return corrections.length > 0 ? `- ${entry} dưới corrections` : `corrections: [${entry}]`;
}

/** Advice on a person whose name changed without a correction in any briefing. */
function renamedPerson(
  { now, before: path, text }: ChangedFile,
  revised: readonly Revised[],
  { content, folder, name, today }: Tree,
): Problem[] {
  const id = /^people\/(?<id>[^/]+)\.yaml$/u.exec(now ?? '')?.groups?.['id'];
  if (id === undefined || path === undefined) return [];
  const was = personSchema.safeParse(parseYaml(text).yaml?.value).data?.name;
  const is = content.people.find((one) => one.id === id)?.data.name;
  if (was === undefined || is === undefined || was === is) return [];
  const namedIn = content.briefings.filter(({ data: { participants } }) =>
    participants.some((one) => 'person' in one && one.person === id),
  );
  const [latest] = namedIn.toSorted((a, b) => (a.data.date < b.data.date ? 1 : -1));
  const isTold = revised.some(
    ({ before, entry }) => namedIn.includes(entry) && isAnnounced(before, entry.data),
  );
  if (!latest || isTold) return [];
  const change = { path: [], what: 'Tên người', was, now: is, changes: 'name' } as const;
  return [
    {
      file: `${name}/people/${id}.yaml`,
      ...entryLocator(join(folder, 'people', `${id}.yaml`))(['name']),
      message: `Tên đã đăng là ${quoted([was])}, nay là ${quoted([is])}, mà không bản tin nào nêu tên đó báo là đã sửa.`,
      expected: `Tên cũ sai thì thêm vào phần khai báo của ${name}/briefings/${latest.id}.mdx: ${correctionFor({ ...change, path: [...change.path] }, latest.data, today)}. Người khác thì thêm một tệp mới, để tệp này như cũ.`,
    },
  ];
}
