import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createArchive, type Archive } from '../../src/archive/archive.ts';
import type { BuiltSite } from '../../src/bag/payload.ts';
import { writeBag } from '../../src/bag/write-bag.ts';
import type { Part } from '../../src/build/part.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { briefingText, contentTree, read } from './content.ts';
import { writeFiles } from './files.ts';
import { grainyPhoto } from './grainy-photo.ts';

/** Words, people and photographs that must not be in a bag. */
export const FORBIDDEN = ['chuyện riêng', 'kin-dao', 'Kín Đáo', 'anh-rieng', 'chưa xong'];

const PHOTO = (src: string) =>
  `photos:\n  - src: ${src}.jpg\n    alt: Quang cảnh buổi họp\n    caption: Quang cảnh buổi họp.`;

/** An archive to be packed, with one briefing of each kind. */
export interface PackedArchive {
  contentFolder: string;
  archive: Archive;
  site: BuiltSite;
}

/** Writes a content tree and something in place of a built site. */
export async function packedArchive(): Promise<PackedArchive> {
  const photo = await grainyPhoto(320, 240);
  const contentFolder = contentTree({
    'site.yaml': 'name: Kho tin thử\nshort_name: Thử\nunit:\n  kind: xã\n  name: Thử\n',
    'glossary.yaml': 'UBND: Ủy ban nhân dân\n',
    'people/kin-dao.yaml': 'name: Nguyễn Kín Đáo\n',
    'briefings/2020/07/giao-ban.mdx': briefingText({ photos: PHOTO('hop') }),
    'briefings/2020/07/hop.jpg': photo,
    'briefings/2020/07/giao-ban.goc.html.gz': 'bản gốc',
    'briefings/2020/07/sua.mdx': briefingText({
      title: 'title: Huyện đã sửa một bản tin & đổi tên',
      formerly: 'formerly: [2020/07/ten-cu]',
      corrections:
        'corrections:\n  - date: 2020-07-09\n    what: Thu ngân sách\n    was: 54 tỷ\n    now: <45 tỷ\n    by: Ban biên tập',
      origin: `origin:\n  url: http://cu.example/bai?a=1&b=2\n  captured: 2019-01-02\n  digest: ${'ab'.repeat(32)}\n  tool: kho-tin`,
    }),
    'briefings/2019/05/rut.mdx': briefingText({
      title: 'title: Xã mở hội thi chim chào mào',
      date: 'date: 2019-05-04',
      withdrawn:
        'withdrawn:\n  date: 2019-06-01\n  reason: Hội thi không diễn ra.\n  by: Ban biên tập',
    }),
    'briefings/2018/03/go.mdx': briefingText(
      {
        title: 'title: Một bài kể chuyện riêng của một nhà',
        date: 'date: 2018-03-02',
        participants:
          'participants:\n  - person: kin-dao\n    office: Người dân\n    role: speaker',
        photos: PHOTO('anh-rieng'),
        removed:
          'removed:\n  date: 2020-08-20\n  reason: Có dữ liệu cá nhân, gỡ theo yêu cầu.\n  by: Ban biên tập',
        formerly: 'formerly: [2018/03/ten-truoc]',
      },
      'Ở đây kể chuyện riêng.',
    ),
    'briefings/2018/03/anh-rieng.jpg': photo,
    'briefings/2018/03/go.goc.html.gz': 'chuyện riêng',
    'briefings/2020/07/nhap.mdx': briefingText(
      { title: 'title: Bản tin này còn viết chưa xong', draft: 'draft: true' },
      'Viết chưa xong.',
    ),
  });
  const folder = temporaryFolder();
  writeFiles(folder, { 'index.html': '<p>Trang đầu', '.deploy/nginx.conf': '# máy chủ' });
  const archive = createArchive(await read(contentFolder));
  return { contentFolder, archive, site: { folder, files: ['.deploy/nginx.conf', 'index.html'] } };
}

/** Writes a bag into a new folder. @returns the folder. */
export function bagOf({ archive, ...sources }: PackedArchive, part?: Part): string {
  const folder = join(temporaryFolder(), 'goi');
  writeBag(folder, archive, { ...sources, part });
  return folder;
}

/**
 * Verifies the manifests of a bag with a program that is not ours, GNU coreutils'.
 * @returns its exit code and what it says is wrong.
 */
export function sha512sum(bag: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    'sha512sum',
    ['--check', '--strict', '--quiet', 'manifest-sha512.txt', 'tagmanifest-sha512.txt'],
    { cwd: bag, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
  );
  return { status, output: stdout + stderr };
}
