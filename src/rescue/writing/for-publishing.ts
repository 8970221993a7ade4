import type { Draft } from '../../editing/new/draft.ts';
import type { KnownArchive } from '../../editing/new/known-archive.ts';
import type { PlannedText } from '../../editing/new/plan-files.ts';
import { readBriefing } from '../../loading/read-briefing.ts';
import type { Doubt, DoubtKind } from '../extract/article.ts';

/** Doubts about what may be left out: the text is published without it. */
const OPTIONAL: ReadonlySet<DoubtKind> = new Set(['people', 'pictures', 'lines']);

/**
 * Removes what is uncertain from a draft, so that it can be published.
 * @returns `undefined` if a person must look at it first.
 */
export function forPublishing(draft: Draft, doubts: readonly Doubt[]): Draft | undefined {
  if (doubts.some(({ kind }) => !OPTIONAL.has(kind))) return undefined;
  return {
    ...draft,
    participants: draft.participants.filter(({ question }) => question === undefined),
    blocks: draft.blocks.filter(({ kind }) => kind !== 'question'),
    photos: draft.photos.map((photo) => {
      const { picture, caption } = photo;
      // A picture without a description is described by its caption.
      return picture && picture.alt === undefined && caption !== ''
        ? { ...photo, picture: { ...picture, alt: caption } }
        : photo;
    }),
  };
}

/** The first problem of a planned briefing by itself, in Vietnamese. */
export function publishingProblem(
  { path, text }: PlannedText,
  { glossary }: Pick<KnownArchive, 'glossary'>,
): string | undefined {
  const [problem] = readBriefing({ text, notices: [] }, { glossary: [...glossary] }, path).problems;
  return problem?.message;
}
