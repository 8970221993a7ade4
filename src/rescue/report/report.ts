import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { h } from 'hastscript';
import { toCsv } from '../../open-data/csv.ts';
import { shortDate } from '../../vietnamese/dates.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { DOUBTS } from '../extract/article.ts';
import { STATUSES, type Outcome, type Status } from '../outcome.ts';
import { ANSWER_COLUMNS } from '../answers.ts';
import { itemPage, pageNames, pageOf, quietOriginal, type ItemNumbers } from './item-page.ts';
import { reasonsOf } from './reasons.ts';

/** The columns of the table; it is given back filled in (`--answers`). */
const COLUMNS = [
  ANSWER_COLUMNS.place,
  'Kết quả',
  ANSWER_COLUMNS.title,
  ANSWER_COLUMNS.date,
  ANSWER_COLUMNS.author,
  'Tệp',
  'Địa chỉ cũ',
  'Hệ',
  'Lý do',
] as const;

/** What comes first needs a person. */
const ORDER: readonly Status[] = [
  'waiting',
  'doubtful',
  'refused',
  'duplicate',
  'taken',
  'present',
];
const DOUBT_ORDER = Object.keys(DOUBTS);

/**
 * A report on a rescue: a folder with `index.html` to leaf through, a page an item that shows the
 * original beside the result, and the table `bao-cao.csv`. Texts are written at once, so that
 * memory does not grow with them.
 */
export class Report {
  readonly #folder: string;
  readonly #outcomes: (Outcome & { page: string | undefined })[] = [];
  /** The last item with an original: its page waits for the next one's, to which it links. */
  #last: { outcome: Outcome; numbers: ItemNumbers } | undefined;

  /** @param folder is replaced by the report. */
  constructor(folder: string) {
    this.#folder = folder;
    rmSync(join(folder, 'muc'), { recursive: true, force: true });
    mkdirSync(join(folder, 'muc'), { recursive: true });
  }

  /** Adds an item. */
  add(outcome: Outcome): void {
    const { original } = outcome;
    const light: Outcome = { ...outcome, original: undefined, result: undefined };
    const number = this.#outcomes.length + 1;
    const names = pageNames(number);
    if (original !== undefined) {
      this.#write(names.original, quietOriginal(original));
      const previous = this.#last?.numbers.number;
      this.#writeLast(number);
      const { result } = outcome;
      this.#last = { outcome: { ...light, result }, numbers: { number, previous } };
    }
    const page = original === undefined ? undefined : `muc/${names.page}`;
    this.#outcomes.push({ ...light, page });
  }

  #writeLast(next: number | undefined): void {
    if (this.#last === undefined) return;
    const { outcome, numbers } = this.#last;
    this.#write(pageNames(numbers.number).page, itemPage(outcome, { ...numbers, next }));
    this.#last = undefined;
  }

  #write(name: string, html: string): void {
    writeFileSync(join(this.#folder, 'muc', name), html);
  }

  /** How many items had each outcome, in the order of the report. */
  counts(): [Status, number][] {
    return ORDER.map((status) => [
      status,
      this.#outcomes.filter((outcome) => outcome.status === status).length,
    ]);
  }

  /**
   * Writes the list, the table and the last page.
   * @returns the path of the list.
   */
  finish(isDryRun: boolean): string {
    this.#writeLast(undefined);
    const sorted = this.#outcomes.toSorted(
      (a, b) => rankOf(a) - rankOf(b) || (a.place < b.place ? -1 : 1),
    );
    writeFileSync(
      join(this.#folder, 'bao-cao.csv'),
      `\ufeff${toCsv(
        COLUMNS,
        sorted.map((outcome) => ({
          [ANSWER_COLUMNS.place]: outcome.place,
          'Kết quả': STATUSES[outcome.status],
          [ANSWER_COLUMNS.title]: outcome.title,
          // Spreadsheets write `2020-07-06` anew in the order of their country, but not `6/7/2020`.
          [ANSWER_COLUMNS.date]: outcome.date && shortDate(outcome.date),
          [ANSWER_COLUMNS.author]: outcome.author,
          Tệp: outcome.path,
          'Địa chỉ cũ': outcome.url,
          Hệ: outcome.system,
          'Lý do': reasonsOf(outcome).join(' '),
        })),
      )}`,
    );
    const path = join(this.#folder, 'index.html');
    const title = isDryRun
      ? 'Xem trước: cứu tin từ trang cũ (chưa ghi gì)'
      : 'Báo cáo cứu tin từ trang cũ';
    writeFileSync(
      path,
      pageOf(title, [
        h('h1', title),
        h(
          'ul',
          this.counts().map(([status, count]) =>
            h('li', `${STATUSES[status]}: ${formatNumber(count)}`),
          ),
        ),
        h('p', [
          h('a', { href: 'bao-cao.csv' }, 'Bảng này dạng CSV'),
          ': điền ngày, tiêu đề, tác giả vào những hàng “Chờ người điền”, rồi chạy lại lệnh với --answers.',
        ]),
        h('table', [
          h(
            'thead',
            h(
              'tr',
              ['Kết quả', 'Bài', 'Ngày', 'Cần xem'].map((name) => h('th', { scope: 'col' }, name)),
            ),
          ),
          h(
            'tbody',
            sorted.map((outcome) =>
              h('tr', [
                h('td', STATUSES[outcome.status]),
                h('td', [
                  outcome.page === undefined
                    ? (outcome.title ?? outcome.place)
                    : h('a', { href: outcome.page }, outcome.title ?? outcome.place),
                  h('br'),
                  h('small', outcome.path ?? outcome.place),
                ]),
                h('td', outcome.date === undefined ? '' : shortDate(outcome.date)),
                h('td', reasonsOf(outcome).join(' ')),
              ]),
            ),
          ),
        ]),
      ]),
    );
    return path;
  }
}

function rankOf({ status, doubts }: Outcome): number {
  const kinds = doubts.map(({ kind }) => DOUBT_ORDER.indexOf(kind));
  return ORDER.indexOf(status) * 100 + Math.min(99, ...kinds);
}
