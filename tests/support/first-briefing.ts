import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../../src/loading/read-content.ts';
import { temporaryFolder } from '../../tools/site/build.ts';

const CONTENT = 'content';
/** The first briefing of the archive. */
const FIRST = '2020/07/giao-ban-thang-7-trien-khai-nhiem-vu-6-thang-cuoi-nam';

/**
 * Writes a content tree with the first briefing of `content/` and the entries it refers to. Tests
 * that count briefings or people use it, so that additions to `content/` do not break them.
 * @returns its folder.
 * @throws ContentError if `content/` has errors.
 */
export async function firstBriefing(): Promise<string> {
  const { briefings, authors } = await readContent({
    folder: CONTENT,
    cacheDir: join(temporaryFolder(), 'cache'),
  });
  const data = briefings.find(({ id }) => id === FIRST)?.data;
  if (!data) throw new Error(`${CONTENT} has no ${FIRST}.`);
  const files = [
    `briefings/${FIRST}.mdx`,
    'glossary.yaml',
    'site.yaml',
    'places',
    'indicators',
    ...data.topics.map((id) => `topics/${id}.yaml`),
    ...data.participants.flatMap((participant) =>
      'person' in participant ? [`people/${participant.person}.yaml`] : [],
    ),
    ...authors
      .filter((author) => author.data.name === data.author)
      .map(({ id }) => `authors/${id}.yaml`),
  ];
  const folder = join(temporaryFolder(), 'content');
  for (const file of files) cpSync(join(CONTENT, file), join(folder, file), { recursive: true });
  return folder;
}
