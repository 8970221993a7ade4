import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Draft } from '../editing/new/draft.ts';
import { writeBody } from '../editing/new/compose.ts';
import { readKnownArchive, type KnownArchive } from '../editing/new/known-archive.ts';
import { isPlaced, planFiles, type PlannedFile } from '../editing/new/plan-files.ts';
import { saveFiles } from '../editing/new/save-files.ts';
import { fingerprintOf, similarity } from '../hygiene/fingerprint.ts';
import { originalPath } from '../loading/original-files.ts';
import { dayAfter, shortDate, type CivilDate } from '../vietnamese/dates.ts';
import { fold } from '../vietnamese/fold.ts';
import type { Doubt } from './extract/article.ts';
import { digestOf, itemToDraft } from './item-to-draft.ts';
import type { Outcome } from './outcome.ts';
import { readSource } from './sources/read-sources.ts';
import type { Refusal, SourceItem } from './sources/source-item.ts';
import { addAddress } from './writing/add-address.ts';
import { forPublishing, publishingProblem } from './writing/for-publishing.ts';
import { readSavedOrigins, type SavedOrigins } from './writing/saved-origins.ts';

/** What a person filled in for an item, by its place in the sources. */
export type Answers = ReadonlyMap<
  string,
  { title?: string | undefined; date?: CivilDate | undefined }
>;

export interface RescueOptions {
  sources: readonly string[];
  /** The content folder. */
  folder: string;
  /** Writes nothing. */
  isDryRun: boolean;
  /** Publishes items without doubts; the others become drafts. */
  isPublished: boolean;
  keepOriginals: boolean;
  /** Ids of topics for items without one. */
  topics: readonly string[];
  answers: Answers;
  today: CivilDate;
}

/** Texts that are this much alike are the same. */
const SAME_TEXT = 0.8;

/**
 * Takes what sources hold into a content folder, one item after another. An item that was taken
 * before, by its address or its bytes, is left as it is now.
 */
export async function* rescue(options: RescueOptions): AsyncGenerator<Outcome> {
  const saved = readSavedOrigins(options.folder);
  const known = growing(readKnownArchive(options.folder));
  for (const source of options.sources)
    for await (const item of readSource(source)) yield await take(item, options, saved, known);
}

type GrowingArchive = KnownArchive & {
  people: { id: string; name: string }[];
  authors: { id: string; name: string }[];
  slugs: Map<string, string>;
};

function growing(known: KnownArchive): GrowingArchive {
  return {
    ...known,
    people: [...known.people],
    authors: [...known.authors],
    slugs: new Map(known.slugs),
  };
}

async function take(
  item: SourceItem | Refusal,
  options: RescueOptions,
  saved: SavedOrigins,
  known: GrowingArchive,
): Promise<Outcome> {
  const { place, url } = item;
  const outcome = { place, url, doubts: [], notes: [] };
  if ('refused' in item) return { ...outcome, status: 'refused', reason: item.refused };
  const present = saved.find(url, digestOf(item.content.bytes));
  if (present !== undefined) return { ...outcome, status: 'present', path: present };
  const read = await itemToDraft(item, known);
  if (read.refused !== undefined)
    return { ...outcome, status: 'refused', reason: read.refused, original: read.original };
  const { system, original } = read;
  const { draft, doubts } = withAnswers(read, options, place);
  const shown = {
    ...outcome,
    system,
    original,
    notes: draft.notes,
    doubts,
    title: draft.title?.value,
    date: draft.date?.value,
    author: draft.author?.value,
  };
  if (!isPlaced(draft))
    return {
      ...shown,
      status: 'waiting',
      reason: `Không tìm thấy ${draft.title ? '' : 'tiêu đề'}${draft.title || draft.date ? '' : ' và '}${draft.date ? '' : 'ngày'} trong bài.`,
    };
  if (draft.date.value > dayAfter(options.today))
    return {
      ...shown,
      status: 'waiting',
      reason: `Ngày ${shortDate(draft.date.value)} còn ở tương lai.`,
    };
  const body = writeBody(draft.blocks);
  const text = digestOf(fold(body));
  const alike = saved.sameTitle(draft.title.value, draft.date.value);
  const fingerprint = fingerprintOf(body);
  const repeated =
    saved.findText(text) ??
    alike.find((other) => similarity(other.fingerprint, fingerprint) >= SAME_TEXT)?.path;
  if (repeated !== undefined) {
    if (url !== undefined) {
      if (!options.isDryRun) addAddress(join(options.folder, repeated), url);
      saved.addAddress(url, repeated);
    }
    return { ...shown, status: 'duplicate', path: repeated };
  }
  const all: Doubt[] =
    alike.length === 0
      ? [...doubts]
      : [
          ...doubts,
          {
            kind: 'repeat',
            text: `Cùng ngày, cùng tiêu đề với ${alike.map(({ path }) => path).join(', ')}, nhưng chữ khác.`,
          },
        ];
  const candidate = options.isPublished ? forPublishing(draft, all) : undefined;
  const published = candidate && isPlaced(candidate) ? planFiles(candidate, known) : undefined;
  const problem = published && publishingProblem(published[0], known);
  const files =
    published && problem === undefined ? published : planFiles({ ...draft, isDraft: true }, known);
  if (problem !== undefined) all.push({ kind: 'text', text: problem });
  const [briefing] = files;
  const isDoubtful = all.length > 0;
  if (!options.isDryRun)
    saveFiles(
      options.folder,
      options.keepOriginals ? [...files, originalOf(item, briefing.path)] : files,
    );
  grow(known, files, draft);
  saved.add({
    path: briefing.path,
    title: draft.title.value,
    date: draft.date.value,
    body,
    url,
    digest: draft.origin?.digest,
    text,
  });
  return {
    ...shown,
    doubts: all,
    status: isDoubtful ? 'doubtful' : 'taken',
    path: briefing.path,
    result: briefing.text,
  };
}

/** Puts in what a person filled in, and the topics for items without one. */
function withAnswers(
  { draft, doubts }: { draft: Draft; doubts: readonly Doubt[] },
  { answers, topics }: RescueOptions,
  place: string,
): { draft: Draft; doubts: Doubt[] } {
  const { title, date } = answers.get(place) ?? {};
  const isWithoutTopic = draft.topics.length === 0 && topics.length > 0;
  return {
    draft: {
      ...draft,
      ...(title !== undefined && { title: { value: title } }),
      ...(date !== undefined && { date: { value: date } }),
      ...(isWithoutTopic && { topics: [...topics] }),
    },
    doubts: doubts.filter(
      ({ kind }) =>
        !(kind === 'title' && title !== undefined) &&
        !(kind === 'day' && date !== undefined) &&
        !(kind === 'topic' && isWithoutTopic),
    ),
  };
}

/** The saved original, compressed, beside the briefing. */
function originalOf({ content }: SourceItem, briefing: string): PlannedFile {
  const extension =
    content.kind === 'document' ? extname(content.path).slice(1).toLowerCase() : 'html';
  const bytes = content.kind === 'entry' ? Buffer.from(content.html) : content.bytes;
  return { path: originalPath(briefing, extension), bytes: gzipSync(bytes) };
}

/** Adds what was planned to what is known, for the items that follow. */
function grow(known: GrowingArchive, files: readonly PlannedFile[], draft: Draft): void {
  const idIn = (folder: string) =>
    files.flatMap(({ path }) =>
      path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1, -'.yaml'.length)] : [],
    );
  const [briefing] = files;
  if (briefing) {
    const path = briefing.path.replace('briefings/', '');
    known.slugs.set(/(?<slug>[^/]+)\.mdx$/u.exec(path)?.groups?.['slug'] ?? path, path);
  }
  const newPeople = [
    ...new Set(
      draft.participants.flatMap(({ value }) =>
        'group' in value || value.id !== undefined ? [] : [value.name],
      ),
    ),
  ];
  idIn('people').forEach((id, index) => {
    known.people.push({ id, name: newPeople[index] ?? id });
  });
  for (const id of idIn('authors')) known.authors.push({ id, name: draft.author?.value ?? id });
}
