import { writeBody } from '../editing/new/write-body.ts';
import type { Draft } from '../editing/new/draft.ts';
import { isPlaced, planFiles, planProblems } from '../editing/new/plan-files.ts';
import type { PlacedDraft } from '../editing/new/plan-files.ts';
import { similarity } from '../hygiene/fingerprint.ts';
import { originSchema } from '../schemas/origin.ts';
import { dayAfter, shortDate, type CivilDate } from '../vietnamese/dates.ts';
import { withAnswer, type Answers } from './answers.ts';
import type { Doubt } from './extract/article.ts';
import { grow, type GrowingArchive } from './growing-archive.ts';
import { digestOf, itemToDraft } from './item-to-draft.ts';
import type { Outcome } from './outcome.ts';
import type { Refusal, SourceItem } from './sources/source-item.ts';
import { leadTo } from './writing/lead-to.ts';
import { forPublishing, publishingProblem } from './writing/for-publishing.ts';
import { originalOf, saveItem } from './writing/save-item.ts';
import type { SavedOrigins } from './writing/saved-origins.ts';
import { textMark } from './writing/text-mark.ts';

export interface TakeOptions {
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

/** Takes an item into a content folder, and into what is saved and known; or says why not. */
export async function takeItem(
  found: SourceItem | Refusal,
  options: TakeOptions,
  saved: SavedOrigins,
  known: GrowingArchive,
): Promise<Outcome> {
  const { place } = found;
  const url = originSchema.shape.url.safeParse(found.url).data;
  const outcome = { place, url, doubts: [], notes: [] };
  if ('refused' in found) return { ...outcome, status: 'refused', reason: found.refused };
  const item = { ...found, url };
  const digest = digestOf(item.content.bytes);
  const present = saved.find(url, digest);
  if (present !== undefined)
    return url === undefined || saved.hasAddress(url)
      ? { ...outcome, status: 'present', path: present }
      : { ...outcome, ...leadTo(present, url, options, saved) };
  const read = await itemToDraft(item, known, digest);
  if (read.refused !== undefined)
    return { ...outcome, status: 'refused', reason: read.refused, original: read.original };
  const { draft, doubts } = withTopics(
    withAnswer(read, options.answers.get(place)),
    options.topics,
  );
  const shown = {
    ...outcome,
    system: read.system,
    original: read.original,
    notes:
      url === found.url
        ? draft.notes
        : [
            ...draft.notes,
            `Không ghi địa chỉ cũ “${found.url ?? ''}”: không phải địa chỉ một trang web.`,
          ],
    doubts,
    title: draft.title?.value,
    date: draft.date?.value,
    author: draft.author?.value,
  };
  if (!isPlaced(draft)) return { ...shown, status: 'waiting', reason: missingIn(draft) };
  const reason = whyWaiting(draft, options.today, known);
  if (reason !== undefined) return { ...shown, status: 'waiting', reason };
  const [title, date] = [draft.title.value, draft.date.value];
  const mark = textMark(title, date, writeBody(draft.blocks));
  const alike = saved.sameTitle(title, date);
  const repeated =
    saved.findText(mark) ??
    alike.find((other) => similarity(other.fingerprint, mark.fingerprint) >= SAME_TEXT)?.path;
  if (repeated !== undefined) return { ...shown, ...leadTo(repeated, url, options, saved) };
  const all: Doubt[] = [...doubts, ...repeatDoubts(alike)];
  const { files, problem } = plan(draft, all, options, known);
  if (problem !== undefined) all.push({ kind: 'text', text: problem });
  const [briefing] = files;
  if (!options.isDryRun) {
    const failed = saveItem(
      options.folder,
      options.keepOriginals ? [...files, originalOf(item, briefing.path)] : files,
    );
    if (failed !== undefined) return { ...shown, status: 'refused', reason: failed };
  }
  grow(known, files);
  saved.add({ path: briefing.path, title, date, mark, url, digest });
  return {
    ...shown,
    doubts: all,
    status: all.length > 0 ? 'doubtful' : 'taken',
    path: briefing.path,
    result: briefing.text,
  };
}

/** Gives topics to an item without one. */
function withTopics(
  { draft, doubts }: { draft: Draft; doubts: readonly Doubt[] },
  topics: readonly string[],
): { draft: Draft; doubts: readonly Doubt[] } {
  return draft.topics.length > 0 || topics.length === 0
    ? { draft, doubts }
    : {
        draft: { ...draft, topics: [...topics] },
        doubts: doubts.filter(({ kind }) => kind !== 'topic'),
      };
}

function missingIn({ title, date }: Draft): string {
  return `Không tìm thấy ${title ? '' : 'tiêu đề'}${title || date ? '' : ' và '}${date ? '' : 'ngày'} trong bài.`;
}

/** Why a person must fill something in first, in Vietnamese. */
function whyWaiting(
  draft: PlacedDraft,
  today: CivilDate,
  known: GrowingArchive,
): string | undefined {
  if (draft.date.value > dayAfter(today))
    return `Ngày ${shortDate(draft.date.value)} còn chưa đến.`;
  const problems = planProblems(draft, known).map((problem) =>
    problem.replace(/^--slug: /u, 'Tiêu đề không đặt thành tên tệp được: '),
  );
  return problems.length > 0 ? problems.join(' ') : undefined;
}

function repeatDoubts(alike: readonly { path: string }[]): Doubt[] {
  return alike.length === 0
    ? []
    : [
        {
          kind: 'repeat',
          text: `Cùng ngày, cùng tiêu đề với ${alike.map(({ path }) => path).join(', ')}, nhưng chữ khác.`,
        },
      ];
}

/** Plans the files of a published briefing if nothing speaks against it, else those of a draft. */
function plan(
  draft: PlacedDraft,
  doubts: readonly Doubt[],
  { isPublished }: TakeOptions,
  known: GrowingArchive,
): { files: ReturnType<typeof planFiles>; problem?: string | undefined } {
  const candidate = isPublished ? forPublishing(draft, doubts) : undefined;
  const published = candidate && isPlaced(candidate) ? planFiles(candidate, known) : undefined;
  const problem = published && publishingProblem(published[0], known);
  return published && problem === undefined
    ? { files: published }
    : { files: planFiles({ ...draft, isDraft: true }, known), problem };
}
