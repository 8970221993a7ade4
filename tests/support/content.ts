import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content } from '../../src/loading/content.ts';
import { readContent } from '../../src/loading/read-content.ts';
import { ContentError, type Problem } from '../../src/problems/problem.ts';
import { temporaryFolder } from '../../tools/site/build.ts';

/** The YAML lines of a valid briefing's frontmatter, by field. */
const FIELDS: Record<string, string> = {
  title: 'title: Huyện họp giao ban tháng 7',
  date: 'date: 2020-07-06',
  author: 'author: Trung Anh',
  summary: 'summary: Chiều nay huyện họp giao ban, bàn việc chống hạn và phòng cháy rừng.',
  participants:
    'participants:\n  - person: bui-quang-hoan\n    office: Chủ tịch UBND huyện\n    role: chair',
  topics: 'topics: [kinh-te-xa-hoi]',
};

/**
 * The MDX source of a valid briefing.
 * @param fields YAML lines that replace those of a field; an empty string removes the field.
 */
export function briefingText(
  fields: Record<string, string> = {},
  body = 'Hội nghị bàn việc chống hạn.',
): string {
  const yaml = Object.values({ ...FIELDS, ...fields })
    .filter(Boolean)
    .join('\n');
  return `---\n${yaml}\n---\n\n${body}\n`;
}

/**
 * Writes a content tree of the given files and a few people, authors, topics and places.
 * @returns its folder.
 */
export function contentTree(files: Record<string, string | Uint8Array>): string {
  const folder = temporaryFolder();
  const all = {
    'people/bui-quang-hoan.yaml': 'name: Bùi Quang Hoàn\n',
    'people/pham-van-dung.yaml': 'name: Phạm Văn Dũng\n',
    'authors/trung-anh.yaml': 'name: Trung Anh\n',
    'topics/kinh-te-xa-hoi.yaml': 'name: Kinh tế - xã hội\n',
    'places/xa-ky-xuan.yaml': 'name: Kỳ Xuân\nkind: xã\n',
    ...files,
  };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Reads a content tree as the build does. */
export function read(folder: string, cacheDir = temporaryFolder()): Promise<Content> {
  return readContent({ folder, cacheDir });
}

/** The problems of a content tree, with paths relative to its folder. */
export async function problemsOf(folder: string): Promise<Problem[]> {
  const error: unknown = await read(folder).then(
    () => new Error('The tree was read without a problem.'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ContentError)) throw error;
  return error.problems.map((problem) => ({
    ...problem,
    file: problem.file.replace(/^.*\/kyanh-test-[^/]+\//u, ''),
  }));
}
