import { addressKey, shardOf } from '../address-key.ts';
import { normalAddress } from '../old-address.ts';

/** Leads on from a former address: the one in the form, or in the page's own address. */
export function start([form]: readonly HTMLElement[]): void {
  if (!(form instanceof HTMLFormElement)) return;
  const box = form.querySelector('input');
  const status = form.querySelector<HTMLElement>('[role="status"]');
  const count = Number(form.dataset['files']);
  const say = (text: string) => {
    if (status) status.textContent = text;
  };
  const lookUp = async (written: string) => {
    const address = normalAddress(written);
    if (address === undefined) {
      say(
        'Đây chưa phải địa chỉ một trang. Xin dán cả địa chỉ, ví dụ http://trang-cu.vn/tin/123.html.',
      );
      return;
    }
    const key = addressKey(address);
    say('Đang tìm…');
    const response = await fetch(
      `${import.meta.env.BASE_URL}dia-chi-cu/${shardOf(key, count)}.json`,
    );
    if (!response.ok) throw new Error(`Status ${response.status}`);
    const pages: unknown = await response.json();
    const entries: [string, unknown][] =
      typeof pages === 'object' && pages !== null ? Object.entries(pages) : [];
    const path = new Map(entries).get(key);
    if (typeof path === 'string')
      location.assign(import.meta.env.BASE_URL + path.replace(/^\//u, ''));
    else say('Trong kho không có bài nào từng ở địa chỉ này. Mời bạn tìm theo tên bài.');
  };
  const begin = () => {
    lookUp(box?.value ?? '').catch(() => {
      say('Không tải được bảng địa chỉ. Xin kiểm tra kết nối mạng rồi thử lại.');
    });
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    begin();
  });
  const given = new URLSearchParams(location.search).get('u');
  if (box && given !== null) {
    box.value = given;
    begin();
  }
}
