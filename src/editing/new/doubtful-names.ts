import type { DraftParticipant, Found } from './draft.ts';
import type { Byline } from './find-byline.ts';
import type { FoundPerson } from './find-people.ts';
import type { KnownArchive } from './known-archive.ts';
import { findNearEntries } from './match-name.ts';

/** The author that a byline names, with a question if it names several or resembles a known one. */
export function toAuthor(
  byline: Byline | undefined,
  known: KnownArchive,
): Found<string> | undefined {
  const [first, ...others] = byline?.names ?? [];
  if (first === undefined) return undefined;
  if (others.length > 0)
    return {
      value: first,
      choices: others,
      question: `Bài ký tên ${[first, ...others].join(', ')}, nhưng mỗi bản tin ghi một tác giả. Là ai?`,
    };
  const near = known.authors.some(({ name }) => name === first)
    ? []
    : findNearEntries(first, known.authors).map(({ name }) => name);
  return near.length === 0
    ? { value: first }
    : {
        value: first,
        choices: near,
        question: `Bài ký tên ${first}. Có phải ${near.join(' hay ')}?`,
      };
}

/** A found person, with a question if it is not clear who that is, or whether they took part. */
export function toParticipant(
  { name, ids, office, role }: FoundPerson,
  { people }: KnownArchive,
): Found<DraftParticipant> {
  const candidates =
    ids.length === 0
      ? findNearEntries(name, people)
      : ids.length > 1
        ? people.filter(({ id }) => ids.includes(id))
        : [];
  const questions = [
    ...(ids.length > 1 ? [`Có nhiều người tên ${name}. Là người nào?`] : []),
    ...(ids.length === 0 && candidates.length > 0
      ? [
          `Bài ghi “${name}”. Có phải ${candidates.map((one) => one.name).join(' hay ')}? Người khác thì ghi mã mới và thêm tệp vào content/people.`,
        ]
      : []),
    ...(office === undefined || role === undefined
      ? [`${name} chỉ được nhắc tên mà không tham gia thì xóa cả mục này.`]
      : []),
  ];
  return {
    value: { name, id: ids[0], ...(candidates.length > 0 && { candidates }), office, role },
    ...(questions.length > 0 && { question: questions.join(' ') }),
  };
}
