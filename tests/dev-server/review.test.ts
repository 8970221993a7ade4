import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOwnRequest } from '../../src/dev-server/review/own-request.ts';
import { rescuedDrafts, withoutDraftMark } from '../../src/dev-server/review/rescued-drafts.ts';
import { reviewer } from '../../src/dev-server/review/review.ts';
import { page, rescueFolders, runRescue } from '../rescue/run-rescue.ts';
import { everythingIn, writeFiles } from '../support/files.ts';
import { temporaryFolder } from '../../tools/site/build.ts';

const TITLES = ['Xã Kỳ Xuân ra quân làm đường (bài mẫu)', 'Xã Kỳ Bắc nạo vét mương (bài mẫu)'];

let folder: string;
let server: Server;
let url: string;
let port: number;

beforeAll(async () => {
  const folders = rescueFolders();
  ({ folder } = folders);
  TITLES.forEach((title, at) => {
    const url = `http://trang-cu.example/${at}`;
    const text = [
      `Sáng 6/7, ${title}; đây là bài mẫu viết để thử chương trình duyệt tin đã cứu.`,
      `Bà con thôn ${at + 1} góp ngày công để kịp làm xong trước mùa mưa năm nay.`,
    ];
    writeFiles(folders.source, { [`${at}.html`]: page(title, { url, text }) });
  });
  await runRescue(folders, { isPublished: false });
  const answer = reviewer({ folder, cacheDir: temporaryFolder() }, '/tin/', ['duyet.js']);
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://localhost').pathname.slice('/tin/'.length);
    answer(request, response, path).catch((error: unknown) => {
      response.writeHead(599).end(String(error));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  url = `http://127.0.0.1:${port}/tin/duyet-tin/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const drafts = () => rescuedDrafts(folder);
const draft = (at: number) => drafts()[at] ?? { id: '', title: '', file: '' };

/** Sends the form of a draft's page, as browsers do from a page of `origin`. */
async function accept(
  id: string,
  {
    origin = `http://127.0.0.1:${port}`,
    host = `127.0.0.1:${port}`,
    method = 'POST',
    more = {},
  } = {},
): Promise<{ status: number | undefined; location: string | undefined; text: string }> {
  const sent = request({
    port,
    host: '127.0.0.1',
    method,
    path: `/tin/duyet-tin/${id}/`,
    headers: { Host: host, ...(origin !== '' && { Origin: origin }), ...more },
  });
  sent.end();
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve).once('error', reject);
  });
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return { status: response.statusCode, location: response.headers.location, text };
}

/** The page to which a refused acceptance leads: the draft's own. */
async function afterRefusal(id: string): Promise<string> {
  const location = `/tin/duyet-tin/${id}/`;
  expect(await accept(id)).toMatchObject({ status: 303, location });
  return (await fetch(`${url}${id}/`)).text();
}

describe('the review of rescued drafts', () => {
  it('shows each draft beside its original, with ways to the others', async () => {
    expect(
      drafts()
        .map(({ title }) => title)
        .sort(),
    ).toEqual([...TITLES].sort());
    const first = await (await fetch(url)).text();
    expect(first).toContain('bài 1 trong 2 bản nháp');
    expect(first).toContain(
      `<iframe sandbox="" title="Bản gốc" src="/tin/duyet-tin/${draft(0).id}/ban-goc/">`,
    );
    expect(first).toContain(`src="/tin/${draft(0).id}/"`);
    expect(first).toContain(`id="sau" href="/tin/duyet-tin/${draft(1).id}/"`);
    expect(first).not.toContain('id="truoc"');
    const second = await (await fetch(`${url}${draft(1).id}/`)).text();
    expect(second).toContain(`id="truoc" href="/tin/duyet-tin/${draft(0).id}/"`);
    expect((await fetch(`${url}2020/07/khong-co/`)).status).toBe(404);
    expect((await fetch(`${url}..%2f..%2fetc/passwd/ban-goc/`)).status).toBe(404);
  });

  it('shows the original inert: no scripts, and a policy that runs and fetches nothing', async () => {
    const response = await fetch(`${url}${draft(0).id}/ban-goc/`);
    expect(response.headers.get('content-security-policy')).toMatch(
      /^sandbox; default-src 'none'; /u,
    );
    const text = await response.text();
    expect(text).toContain('bài mẫu viết để thử');
    expect(text).not.toMatch(/<script/iu);
  });

  it('accepts nothing from elsewhere, and nothing but a form sent from its page', async () => {
    const { id } = draft(0);
    const before = everythingIn(folder);
    for (const from of [
      { origin: 'http://trang-xau.example' },
      { origin: 'null' },
      { origin: '' },
      { origin: `http://127.0.0.1:${port + 1}` },
      { origin: 'http://trang-xau.example', host: 'trang-xau.example' },
      { more: { 'Sec-Fetch-Site': 'same-site' } },
      { method: 'PUT' },
    ])
      expect(await accept(id, from), JSON.stringify(from)).toMatchObject({
        status: 403,
        text: expect.stringContaining('yêu cầu không đến từ chính trang duyệt này'),
      });
    expect(await accept(id, { method: 'GET' })).toMatchObject({ status: 200 });
    expect(await accept('2020/07/khong-co')).toMatchObject({ status: 404 });
    expect(everythingIn(folder)).toEqual(before);
  });

  it('refuses a draft with open questions or errors, and names them', async () => {
    const { id, file } = draft(0);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}\n{/* HỎI: Còn ai dự nữa? */}\n`);
    const before = readFileSync(file);
    const refused = await afterRefusal(id);
    expect(refused).toContain('Chưa nhận: bài còn câu hỏi hoặc lỗi');
    expect(refused).toContain('Còn một câu hỏi chưa trả lời: Còn ai dự nữa?');
    // Said once: a page that is loaded anew sends nothing again.
    expect(await (await fetch(`${url}${id}/`)).text()).not.toContain('Chưa nhận: ');
    expect(readFileSync(file)).toEqual(before);
    writeFileSync(file, text.replace(/^topics: .*$/mu, 'topics: [khong-co]'));
    expect(await afterRefusal(id)).toContain('khong-co');
    writeFileSync(file, text);
  });

  it('reports that the file cannot be written', async () => {
    const { id, file } = draft(0);
    // A folder is in the place of the temporary file.
    const blocked = `${file}.${process.pid}-0`;
    mkdirSync(blocked);
    expect(await afterRefusal(id)).toContain('Chưa nhận: không ghi được tệp (');
    rmSync(blocked, { recursive: true, force: true });
    expect(draft(0).id).toBe(id);
  });

  it('accepts by removing one line of one file, and leads to the next', async () => {
    const [one, two] = [draft(0), draft(1)];
    const before = everythingIn(folder);
    const text = readFileSync(one.file, 'utf8');
    expect(await accept(one.id)).toMatchObject({
      status: 303,
      location: `/tin/duyet-tin/${two.id}/`,
    });
    expect(readFileSync(one.file, 'utf8')).toBe(text.replace('draft: true\n', ''));
    const after = everythingIn(folder);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(Object.keys(after).filter((path) => after[path] !== before[path])).toEqual([
      `briefings/${one.id}.mdx`,
    ]);
    expect(await accept(two.id)).toMatchObject({ status: 303 });
    expect(await (await fetch(url)).text()).toContain('Không còn bản nháp nào');
  });
});

describe('the mark of a draft', () => {
  it('is removed with its line, in any encoding and with any line ends; no other byte changes', () => {
    const text = (end: string, mark: string) =>
      `\ufeff---${end}title: “Đã” xong${end}${mark}origin: {}${end}---${end}${end}draft: true${end}`;
    for (const end of ['\n', '\r\n'])
      expect(
        withoutDraftMark(Buffer.from(text(end, `draft: true # chờ duyệt${end}`)))?.toString(),
      ).toBe(text(end, ''));
    expect(withoutDraftMark(Buffer.from(text('\n', '')))).toBeUndefined();
    const broken = Buffer.from([...Buffer.from('---\ndraft: true\n---\n'), 0xff, 0xc3]);
    expect(withoutDraftMark(broken)).toEqual(
      Buffer.from([...Buffer.from('---\n---\n'), 0xff, 0xc3]),
    );
  });
});

it('a request is the server’s own only by a name of this machine', () => {
  const from = (host: string) => isOwnRequest({ headers: { host, origin: `http://${host}` } });
  expect(['localhost:4321', '127.0.0.1:4321', '[::1]:4321'].map(from)).toEqual([true, true, true]);
  expect(['192.168.1.5:4321', 'localhost.example', 'x.example:4321'].map(from)).toEqual([
    false,
    false,
    false,
  ]);
});
