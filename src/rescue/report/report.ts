import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { h } from 'hastscript';
import { toCsv } from '../../open-data/csv.ts';
import { shortDate } from '../../vietnamese/dates.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { DOUBTS } from '../extract/article.ts';
import { STATUSES, type Outcome, type Status } from '../outcome.ts';
import { itemPage, pageOf, quietOriginal } from './item-page.ts';
import { reasonsOf } from './reasons.ts';

/** The columns of the table; it is given back with days and titles filled in (`--answers`). */
export const COLUMNS = [
  'Chỗ',
  'Kết quả',
  'Tiêu đề',
  'Ngày',
  'Tác giả',
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
    const number = String(this.#outcomes.length + 1).padStart(5, '0');
    const page = original === undefined ? undefined : `muc/${number}.html`;
    if (page !== undefined && original !== undefined) {
      writeFileSync(join(this.#folder, `muc/${number}-goc.html`), quietOriginal(original));
      writeFileSync(join(this.#folder, page), itemPage(outcome, this.#outcomes.length + 1));
    }
    this.#outcomes.push({ ...light, page });
  }

  /** How many items had each outcome, in the order of the report. */
  counts(): [Status, number][] {
    return ORDER.map((status) => [
      status,
      this.#outcomes.filter((outcome) => outcome.status === status).length,
    ]);
  }

  /**
   * Writes the list and the table.
   * @returns the path of the list.
   */
  finish(isDryRun: boolean): string {
    const sorted = this.#outcomes.toSorted(
      (a, b) => rankOf(a) - rankOf(b) || (a.place < b.place ? -1 : 1),
    );
    writeFileSync(
      join(this.#folder, 'bao-cao.csv'),
      `\ufeff${toCsv(
        COLUMNS,
        sorted.map((outcome) => ({
          Chỗ: outcome.place,
          'Kết quả': STATUSES[outcome.status],
          'Tiêu đề': outcome.title,
          Ngày: outcome.date,
          'Tác giả': outcome.author,
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
          ': điền ngày, tiêu đề vào những hàng “Chờ người điền”, rồi chạy lại lệnh với --answers.',
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
