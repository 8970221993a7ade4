import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, temporaryFolder } from '../../tools/site/build.ts';
import { briefingText, contentTree } from './content.ts';
import { grainyPhoto } from './grainy-photo.ts';

/** Words that only one briefing has. */
export const WORDS = {
  removed: 'chuyện riêng của gia đình',
  withdrawn: 'hội thi chim chào mào',
};
export const REMOVED_PERSON = 'Nguyễn Thị Kín';
export const REMOVED_PHOTO = 'anh-rieng';
export const WITHDRAWN_PHOTO = 'chao-mao';
/** Where the removed briefing stood before it was moved. */
export const REMOVED_FORMERLY = '2018/03/bai-ke/';
/** Where the moved briefing stood before. */
export const MOVED_FORMERLY = '2020/06/hop-dan/';

export const PATHS = {
  listed: '2020/07/giao-ban/',
  corrected: '2020/07/thu-ngan-sach/',
  moved: '2020/07/hop-dan-dau-thang/',
  withdrawn: '2019/05/hoi-thi/',
  removed: '2018/03/go/',
};

const FIGURES = (value: string, period = '2020-H1') =>
  `indicators:\n  - indicator: thu\n    value: "${value}"\n    unit: tỷ đồng\n    period: ${period}`;

const TEXTS = {
  corrected: (value: string, more = {}) =>
    briefingText(
      { title: 'title: Thu ngân sách sáu tháng đầu năm', indicators: FIGURES(value), ...more },
      `Sáu tháng đầu năm, huyện thu ${value} tỷ đồng.`,
    ),
  moved: (more = {}) =>
    briefingText({ title: 'title: Họp dân ở một thôn đầu mùa hè', ...more }, 'Thôn họp dân.'),
  withdrawn: (more = {}) =>
    briefingText(
      {
        title: `title: Xã mở ${WORDS.withdrawn} đầu hè`,
        date: 'date: 2019-05-04',
        summary: `summary: Sáng nay xã mở ${WORDS.withdrawn}, nhiều người tới xem và cổ vũ.`,
        photos: `photos:\n  - src: ${WITHDRAWN_PHOTO}.jpg\n    alt: Một con chim trong lồng\n    caption: Con chim được giải.`,
        ...more,
      },
      `Ban tổ chức ${WORDS.withdrawn} trao ba giải.`,
    ),
  removed: (more = {}) =>
    briefingText(
      {
        title: `title: Bài kể ${WORDS.removed} ở một thôn`,
        date: 'date: 2018-03-02',
        summary: `summary: Bài kể ${WORDS.removed}, lẽ ra không nên đăng lên trang này.`,
        participants:
          'participants:\n  - person: nguyen-thi-kin\n    office: Người dân\n    role: speaker',
        photos: `photos:\n  - src: ${REMOVED_PHOTO}.jpg\n    alt: Ngôi nhà ở đầu thôn\n    caption: Ảnh chụp ngôi nhà.`,
        ...more,
      },
      `Ở đây kể ${WORDS.removed}.`,
    ),
};

/** A site before and after one briefing was corrected, one moved, one withdrawn and one removed. */
export interface ChangedSite {
  before: string;
  after: string;
  content: string;
  /** The environment variables of the builds. */
  env: Record<string, string>;
}

/** Builds both, the second one from what the first one left. */
export async function buildChangedSite(): Promise<ChangedSite> {
  const file = (path: string) => `briefings/${path.slice(0, -1)}.mdx`;
  const content = contentTree({
    'site.yaml':
      'name: Kho tin thử\nshort_name: Thử\nunit:\n  kind: xã\n  name: Thử\ncontact: hoi@tin.example\n',
    'glossary.yaml': 'UBND: Ủy ban nhân dân\n',
    'people/nguyen-thi-kin.yaml': `name: ${REMOVED_PERSON}\n`,
    'indicators/thu.yaml':
      'name: Thu ngân sách\nunit: tỷ đồng\ndescription: Tổng thu ngân sách trên địa bàn.\ndecimals: 1\n',
    [file(PATHS.listed)]: briefingText({ indicators: FIGURES('2.500', '2019-H1') }),
    [file(PATHS.corrected)]: TEXTS.corrected('2.991,8'),
    [file(MOVED_FORMERLY)]: TEXTS.moved({ date: 'date: 2020-06-30' }),
    [file(PATHS.withdrawn)]: TEXTS.withdrawn(),
    [file(PATHS.removed)]: TEXTS.removed(),
    [`briefings/2018/03/${REMOVED_PHOTO}.jpg`]: await grainyPhoto(640, 480),
    [`briefings/2019/05/${WITHDRAWN_PHOTO}.jpg`]: await grainyPhoto(480, 640),
  });
  const folder = temporaryFolder();
  const [before, after] = [join(folder, 'before'), join(folder, 'site')];
  const env = {
    CONTENT_DIR: content,
    CACHE_DIR: join(folder, 'cache'),
    SITE_URL: 'https://tin.example',
    BASE_PATH: '/kyanh',
    REPOSITORY_URL: 'https://github.com/ai/kho-tin',
    SHARE_IMAGES: 'off',
  };
  const run = async () => {
    const { code, output } = await build(after, env);
    if (code !== 0) throw new Error(output);
  };
  await run();
  cpSync(after, before, { recursive: true });

  const write = (path: string, text: string) => {
    writeFileSync(join(content, file(path)), text);
  };
  write(
    PATHS.corrected,
    TEXTS.corrected('2.919,8', {
      corrections:
        'corrections:\n  - date: 2020-07-08\n    what: Thu ngân sách\n    was: 2.991,8 tỷ đồng\n    now: 2.919,8 tỷ đồng\n    changes: figure\n    reason: Hai chữ số bị đảo chỗ.\n    by: Ban biên tập',
    }),
  );
  rmSync(join(content, file(MOVED_FORMERLY)));
  write(
    PATHS.moved,
    TEXTS.moved({
      date: 'date: 2020-07-01',
      formerly: `formerly: [${MOVED_FORMERLY.slice(0, -1)}]`,
    }),
  );
  write(
    PATHS.withdrawn,
    TEXTS.withdrawn({
      withdrawn:
        'withdrawn:\n  date: 2019-06-01\n  reason: Hội thi không diễn ra.\n  by: Ban biên tập',
    }),
  );
  // The text, the people and the photograph are still in the file.
  write(
    PATHS.removed,
    TEXTS.removed({
      removed:
        'removed:\n  date: 2020-07-20\n  reason: Có dữ liệu cá nhân, gỡ theo yêu cầu.\n  by: Ban biên tập',
      formerly: `formerly: [${REMOVED_FORMERLY.slice(0, -1)}]`,
    }),
  );
  await run();
  return { before, after, content, env };
}
