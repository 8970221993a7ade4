import { stringify } from 'yaml';
import { briefingText, contentTree } from '../../support/content.ts';
import { IMAGES, jpegWithComment, pngChunk, pngOf } from '../images.ts';
import { TEXTS, WORDS } from './texts.ts';

/** A text in the metadata of the photographs, which no file of a built site may contain. */
export const IN_PICTURES = 'HOSTILE-NOTE<script>alert(1)</script>';

/** A text in hidden and unused files, which no file of a built site may contain either. */
export const IN_HIDDEN = 'HOSTILE-HIDDEN';

/**
 * Ids that are property names of every object, or that have a meaning for servers, browsers or site
 * generators.
 */
export const IDS = ['constructor', 'then', 'index', 'feed', '404', 'length'];

/**
 * A hostile briefing that must be published as text: its address, its title and the texts that a
 * reader must see.
 */
export interface Survivor {
  what: string;
  path: string;
  title: string;
  shown: string[];
}

const person = (id: string) => ({ person: id, office: 'Chủ tịch UBND huyện', role: 'chair' });
const padded = (words: string, least: number) => words.padEnd(least + 1, ' và chữ').trim();

/** The files of a hostile archive, which must be accepted and do no harm. */
function hostileFiles(): { files: Record<string, string | Uint8Array>; survivors: Survivor[] } {
  const files: Record<string, string | Uint8Array> = {
    'glossary.yaml': stringify({
      XSS: '"><img src=x onerror=alert(1)> và chữ',
      SQL: "' OR 'a'='b",
    }),
    '.env': `HOSTILE_SECRET=${IN_HIDDEN}\n`,
    'briefings/2020/07/.htaccess': `# ${IN_HIDDEN}\nAddType text/html .mdx\n`,
    'briefings/2020/07/khong-ai-dung.jpg': `<script>alert("${IN_HIDDEN}")</script>`,
    'briefings/2020/07/anh-loi.jpg': jpegWithComment(IN_PICTURES),
    'briefings/2020/07/anh-duoi.jpg': Buffer.concat([IMAGES.jpeg, Buffer.from(IN_PICTURES)]),
    'briefings/2020/07/anh-khac.jpg': IMAGES.png,
    'briefings/2020/07/anh-chu.png': pngOf(640, 480, [
      pngChunk('tEXt', Buffer.from(`Comment\0${IN_PICTURES}`)),
    ]),
    'briefings/2020/07/anh-webp.webp': IMAGES.webp,
    'briefings/2020/07/anh-avif.avif': IMAGES.avif,
  };
  const survivors: Survivor[] = [];
  const add = (
    slug: string,
    what: string,
    title: string,
    fields: Record<string, unknown>,
    body: string,
    shown: string[],
  ) => {
    const yaml = Object.fromEntries(
      Object.entries({ title, ...fields }).map(([name, value]) => [
        name,
        stringify({ [name]: value }, { lineWidth: 0 }).trimEnd(),
      ]),
    );
    files[`briefings/2020/07/${slug}.mdx`] = briefingText(yaml, body);
    survivors.push({ what, path: `2020/07/${slug}/`, title, shown });
  };

  TEXTS.forEach(([what, body, shown], number) => {
    add(`van-ban-${number}`, what, `Văn bản thứ ${number} của huyện`, {}, body, [shown]);
  });

  WORDS.forEach(([what, words], number) => {
    const id = `tu-${number}`;
    files[`people/${id}.yaml`] = stringify({ name: words });
    files[`authors/${id}.yaml`] = stringify({ name: words });
    files[`topics/${id}.yaml`] = stringify({ name: words, description: padded(words, 10) });
    files[`places/${id}.yaml`] = stringify({ name: words, kind: 'xã', note: padded(words, 10) });
    files[`indicators/${id}.yaml`] = stringify({
      name: words,
      unit: words.slice(0, 30),
      description: padded(words, 10),
      plan: words,
      source: padded(words, 5),
    });
    add(
      id,
      what,
      padded(words, 10),
      {
        summary: padded(words, 40),
        author: words,
        event: padded(words, 5),
        topics: [id],
        places: [id],
        participants: [
          { ...person(id), office: words },
          { group: words, role: 'attendee' },
        ],
        photos: [
          { caption: padded(words, 5), credit: words },
          { src: 'anh-loi.jpg', alt: padded(words, 5), caption: padded(words, 5) },
        ],
        indicators: [
          {
            indicator: id,
            value: 5,
            unit: words.slice(0, 30),
            period: '2020-H1',
            plan_percent: 45,
            label: words,
            note: words,
          },
        ],
        source: { title: padded(words, 5), author: words, note: padded(words, 5) },
      },
      'Hội nghị bàn việc chống hạn.\n\n<KeyFigures />',
      [words],
    );
  });

  for (const id of IDS) {
    files[`people/${id}.yaml`] = stringify({ name: `Người ${id}` });
    files[`topics/${id}.yaml`] = stringify({ name: `Chuyên mục ${id}` });
    files[`places/${id}.yaml`] = stringify({ name: `Nơi ${id}`, kind: 'xã' });
    files[`indicators/${id}.yaml`] = stringify({
      name: `Số liệu ${id}`,
      unit: 'tấn',
      description: `Số liệu tên là ${id}.`,
    });
    add(
      id,
      `the id ${id}`,
      `Bản tin tên là ${id}`,
      {
        topics: [id],
        places: [id],
        participants: [person(id)],
        indicators: [{ indicator: id, value: 5, unit: 'tấn', period: '2020-H1' }],
      },
      'Hội nghị bàn việc chống hạn.',
      ['Hội nghị bàn việc chống hạn.'],
    );
  }

  const pictures = [
    'anh-loi.jpg',
    'anh-duoi.jpg',
    'anh-khac.jpg',
    'anh-chu.png',
    'anh-webp.webp',
    'anh-avif.avif',
  ];
  add(
    'anh',
    'photographs with scripts in their metadata',
    'Sáu tấm ảnh của huyện',
    { photos: pictures.map((src) => ({ src, alt: 'Một tấm ảnh', caption: `Ảnh ${src}` })) },
    'Hội nghị bàn việc chống hạn.',
    pictures.map((src) => `Ảnh ${src}`),
  );
  return { files, survivors };
}

/** Writes the tree. @returns its folder, and the briefings that readers must see. */
export function hostileTree(): { folder: string; survivors: Survivor[] } {
  const { files, survivors } = hostileFiles();
  return { folder: contentTree(files), survivors };
}
