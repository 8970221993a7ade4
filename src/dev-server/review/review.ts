import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { writeAtomic } from '../../cache/write-atomic.ts';
import { inspectContent, type ReadOptions } from '../../loading/read-content.ts';
import type { Problem } from '../../problems/problem.ts';
import { errorReason } from '../../problems/user-error.ts';
import { quietOriginal } from '../../rescue/report/item-page.ts';
import { mistakesOf } from '../mistakes.ts';
import { keptOriginal } from './kept-original.ts';
import { isOwnRequest } from './own-request.ts';
import { rescuedDrafts, withoutDraftMark } from './rescued-drafts.ts';
import { messagePage, reviewPage, type ReviewAddresses } from './review-page.ts';

/** The folder of the pages on which rescued drafts are reviewed, in development alone. */
export const REVIEW_FOLDER = 'duyet-tin/';
const ORIGINAL = '/ban-goc';
const UNFINISHED = 'Chưa nhận: bài còn câu hỏi hoặc lỗi ghi dưới đây.';
const FOREIGN =
  'Chưa nhận: yêu cầu không đến từ chính trang duyệt này. Xin mở trang bằng địa chỉ localhost trên máy đang chạy npm run dev.';
/** A saved page neither runs scripts nor sends requests. */
const INERT = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * Answers requests below {@link REVIEW_FOLDER}: a draft's page, the original that was kept, and,
 * to a form of the page, the acceptance of the draft, which is a write to its file.
 * @param base the site's base path, with slashes at both ends.
 */
export function reviewer(
  options: ReadOptions,
  base: string,
  scripts: readonly string[],
): (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void> {
  const addresses: ReviewAddresses = {
    page: (id) => `${base}${REVIEW_FOLDER}${id}/`,
    // Astro accepts only addresses with a slash at the end.
    original: (id) => `${base}${REVIEW_FOLDER}${id}${ORIGINAL}/`,
    briefing: (id) => `${base}${id}/`,
    scripts: scripts.map((script) => base + script),
  };
  const start = { href: base + REVIEW_FOLDER, label: 'Về bài đầu' };

  /** Why drafts were not accepted, shown once. */
  const refusals = new Map<string, string>();

  return async (request, response, path) => {
    const send = (status: number, html: string, policy?: string) => {
      response.writeHead(status, {
        'Content-Type': 'text/html; charset=utf-8',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'same-origin',
        'Content-Security-Policy': policy ?? "frame-ancestors 'none'; form-action 'self'",
      });
      response.end(html);
    };
    const drafts = rescuedDrafts(options.folder);
    const [first] = drafts;
    const address = path.slice(REVIEW_FOLDER.length).replace(/\/$/u, '');
    const isOriginal = address.endsWith(ORIGINAL);
    const id = isOriginal ? address.slice(0, -ORIGINAL.length) : address;
    if (id === '' && !first) {
      send(200, messagePage('Không còn bản nháp nào từ trang cũ phải duyệt.'));
      return;
    }
    const at = id === '' ? 0 : drafts.findIndex((draft) => draft.id === id);
    const draft = drafts[at];
    if (!draft) {
      send(404, messagePage('Đây không phải bản nháp từ trang cũ, hoặc đã được nhận.', start));
      return;
    }
    if (isOriginal) {
      const original = await keptOriginal(draft.file);
      if ('problem' in original) send(404, messagePage(original.problem), INERT);
      else send(200, quietOriginal(original), INERT);
      return;
    }
    const problems = await problemsOf(draft.id, options);
    if (request.method === 'GET') {
      const [previous, next] = [drafts[at - 1], drafts[at + 1]];
      const [number, count] = [at + 1, drafts.length];
      const refusal = refusals.get(draft.id);
      refusals.delete(draft.id);
      send(200, reviewPage({ draft, previous, next, number, count, problems, refusal }, addresses));
      return;
    }
    if (request.method !== 'POST' || !isOwnRequest(request)) {
      send(403, messagePage(FOREIGN, start));
      return;
    }
    const refusal = problems.length > 0 ? UNFINISHED : accept(draft.file);
    if (refusal !== undefined) refusals.set(draft.id, refusal);
    const shown = refusal === undefined ? (drafts[at + 1] ?? drafts[at - 1]) : draft;
    // Never a page: when the content changes it is loaded anew, which would send the form again.
    response.writeHead(303, { Location: shown ? addresses.page(shown.id) : start.href }).end();
  };
}

/** Removes the mark of a draft. @returns why it could not, in Vietnamese. */
function accept(file: string): string | undefined {
  try {
    const accepted = withoutDraftMark(readFileSync(file));
    if (accepted) writeAtomic(file, accepted);
    return undefined;
  } catch (error) {
    return `Chưa nhận: không ghi được tệp (${errorReason(error)}).`;
  }
}

/** What keeps a draft from being published, by its current file. */
async function problemsOf(id: string, options: ReadOptions): Promise<Problem[]> {
  const inspection = await inspectContent(options, {
    requested: new Set([`${id}.mdx`]),
    withBodies: false,
  });
  return mistakesOf(id, options.folder, inspection) ?? [];
}
