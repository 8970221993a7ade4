import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, ElementContent } from 'hast';
import { afterAll, describe, expect, it } from 'vitest';
import { check } from '../../../src/editing/check.ts';
import { splitSentences } from '../../../src/editing/new/paragraphs.ts';
import { previewArticle } from '../../../src/editing/preview/article.ts';
import { readDraftFile } from '../../../src/editing/preview/read-text.ts';
import type { BriefingData } from '../../../src/schemas/briefing.ts';
import { temporaryFolder } from '../../../tools/site/build.ts';
import { read } from '../../support/content.ts';
import { firstBriefing } from '../../support/first-briefing.ts';
import { inTerminal } from '../../support/terminal.ts';
import { EVENTS } from './kinds/events.ts';
import { tablesOf, textsOf, type Kind } from './kinds/kind.ts';
import { MEETINGS } from './kinds/meetings.ts';
import { PAPERS } from './kinds/papers.ts';

const KINDS = [...MEETINGS, ...EVENTS, ...PAPERS];
/** With more questions than this, editors would rather fill in the fields themselves. */
const MAX_ANSWERS = 3;

/** The topics of an archive in use. */
const TOPICS = {
  'dat-dai': 'Đất đai',
  'giao-duc': 'Giáo dục',
  'phong-chong-thien-tai': 'Phòng chống thiên tai',
  'quoc-phong-an-ninh': 'Quốc phòng - an ninh',
  'van-hoa-xa-hoi': 'Văn hóa - xã hội',
  'xay-dung-dang': 'Xây dựng Đảng',
  'y-te': 'Y tế',
};
const FIRST_BRIEFING = await firstBriefing();

/** Writes an archive, and the source of a kind beside it. */
function archiveFor({ file, bytes }: Kind): { folder: string; source: string } {
  const folder = join(temporaryFolder(), 'content');
  cpSync(FIRST_BRIEFING, folder, { recursive: true });
  for (const [id, name] of Object.entries(TOPICS))
    writeFileSync(join(folder, 'topics', `${id}.yaml`), `name: ${name}\n`);
  const source = join(temporaryFolder(), file);
  writeFileSync(source, bytes);
  return { folder, source };
}

/** Imports a text on the terminal, and answers what stands in its file; returns what was shown. */
async function walk(kind: Kind): Promise<{ folder: string; path: string; shown: string }> {
  const { folder, source } = archiveFor(kind);
  const options = (kind.options ?? []).map((option) => `'${option}'`).join(' ');
  const { code, shown } = await inTerminal(
    `${process.execPath} src/commands/new.ts --from ${source} ${options}`,
    { CONTENT_DIR: folder, CACHE_DIR: temporaryFolder() },
    [
      ...(kind.answers ?? []),
      { sees: 'Tên tệp', types: '\r' },
      { sees: 'Ghi bản tin vào', types: '\r' },
    ],
  );
  expect({ code, shown }).toMatchObject({ shown: expect.stringContaining('Đã ghi') });
  const path = /Đã ghi (?<path>\S+\.mdx)/u.exec(shown.replace(/\r\n/gu, '\n'))?.groups?.['path'];
  if (path === undefined) throw new Error(shown);
  let text = readFileSync(path, 'utf8');
  for (const [place, answer] of kind.edits ?? []) {
    expect(text).toMatch(place);
    text = text.replace(place, answer);
  }
  writeFileSync(path, text);
  return { folder, path, shown };
}

/** The page of a briefing: its words, and the cells of its tables. */
function pageOf(file: string, people: Record<string, string>) {
  const { draft, segments } = readDraftFile(file, {
    // On the page the first use of an abbreviation is explained, amid its sentence.
    glossary: [],
    nameOf: (collection, id) => (collection === 'people' ? people[id] : id),
  });
  const article = previewArticle(draft, segments ?? [], {
    href: (path) => path,
    isPublished: () => true,
    photoUrl: (src) => src,
  });
  return {
    words: plain(wordsOf(article)),
    tables: elements(article, 'table').map((table) =>
      elements(table, 'tr').map((row) =>
        [...elements(row, 'th'), ...elements(row, 'td')].map((cell) => wordsOf(cell).trim()),
      ),
    ),
  };
}

function wordsOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? `${node.children.map(wordsOf).join('')} ` : '';
}

function elements(node: Element, name: string): Element[] {
  return node.children.flatMap((child) =>
    child.type === 'element'
      ? [...(child.tagName === name ? [child] : []), ...elements(child, name)]
      : [],
  );
}

/** Words without their capitals and the blanks around signs, which elements add. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,.;:!?)])/gu, '');
}

function participantsOf(data: BriefingData, people: Record<string, string>): string[] {
  return data.participants.map((participant) =>
    'person' in participant
      ? `${people[participant.person] ?? '?'}, ${participant.office}: ${participant.role}`
      : `${participant.group}${participant.count === undefined ? '' : ` (${participant.count})`}: ${participant.role}`,
  );
}

describe.skipIf(!existsSync('/usr/bin/script'))('npm run new -- --from a text of each kind', () => {
  const rows: string[] = [];

  it.each(KINDS)('brings “$name” to its page with few answers, and loses nothing', async (kind) => {
    const { folder, path, shown } = await walk(kind);
    const file = readFileSync(path, 'utf8');
    const answers =
      (kind.options ?? []).length + (kind.answers ?? []).length + (kind.edits ?? []).length;
    expect(file).not.toContain('HỎI');
    expect(answers).toBeLessThanOrEqual(MAX_ANSWERS);

    const requested = new Set([path.slice(path.indexOf('briefings/') + 'briefings/'.length)]);
    const { errors } = await check({ folder, cacheDir: temporaryFolder() }, requested, {
      isStrict: true,
    });
    expect(errors).toEqual([]);

    const { briefings, people } = await read(folder);
    const id = [...requested].join('').replace('.mdx', '');
    const data = briefings.find((briefing) => briefing.id === id)?.data;
    if (!data) throw new Error(`${id} was not read.`);
    const names = Object.fromEntries(people.map((one) => [one.id, one.data.name]));
    expect({
      title: data.title,
      date: data.date,
      author: data.author,
      participants: participantsOf(data, names),
      topics: data.topics,
      places: data.places,
      figures: data.indicators.map(
        ({ indicator, value, unit, period }) => `${indicator}: ${value} ${unit}, ${period}`,
      ),
      photos: data.photos.length,
    }).toEqual({ figures: [], photos: 0, ...kind.finds });

    const page = pageOf(file, names);
    const lost = textsOf(kind.parts)
      .flatMap(splitSentences)
      .filter((sentence) => !page.words.includes(plain(sentence).replace(/[.]$/u, '')));
    expect(lost).toEqual([]);
    expect(page.tables).toEqual(tablesOf(kind.parts));
    for (const words of kind.leftOut ?? []) expect(shown).toContain(words);

    rows.push(
      `| ${kind.name} | ${kind.file.split('.').at(-1) ?? ''} | ${answers} | ${data.participants.length} | ${data.places.length} | ${data.indicators.length} | ${tablesOf(kind.parts).flat(2).length} |`,
    );
  });

  afterAll(() => {
    if (process.env['SHOW_KINDS'] !== undefined)
      process.stdout.write(
        ['| kind | format | answers | participants | places | figures | cells |', ...rows, ''].join(
          '\n',
        ),
      );
  });
});
