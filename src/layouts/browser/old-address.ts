import { normalAddress } from '../../rescue/old-address.ts';
import { FOLDERS } from '../old-addresses.ts';
import { findLink } from './find-link.ts';

/** Redirects from a former address: the one in the form, or in the page's own address. */
export function leadOnFromOldAddress(form: HTMLFormElement): void {
  const box = form.querySelector('input');
  const status = form.querySelector<HTMLElement>('[role="status"]');
  const parts = Number(form.dataset['parts']);
  const say = (text: string) => {
    if (status) status.textContent = text;
  };
  const lookUp = async (written: string) => {
    const address = normalAddress(written);
    if (address === undefined) {
      say(
        'Đây chưa phải địa chỉ một trang. Xin dán đủ địa chỉ, ví dụ http://trang-cu.vn/tin/123.html.',
      );
      return;
    }
    say('Đang tìm…');
    const target = (await findLink(FOLDERS.rescued, address, parts))?.getAttribute('href');
    if (typeof target === 'string') location.assign(target);
    else say('Trong kho tin không có bản tin nào từng ở địa chỉ này. Bạn thử tìm theo tiêu đề.');
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
