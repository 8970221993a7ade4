import { fetchState } from './state.ts';

/** In development, shows a bar with the mistakes of the content at the top of every page. */
const { problems } = await fetchState();
if (problems.length > 0) {
  const bar = document.createElement('details');
  bar.id = 'loi-noi-dung';
  bar.className = 'notice warn';
  const summary = document.createElement('summary');
  summary.textContent = `Nội dung đang có ${problems.length} lỗi; chỗ bị lỗi chưa hiện ra.`;
  const list = document.createElement('pre');
  list.textContent = problems.join('\n\n');
  bar.append(summary, list);
  document.body.prepend(bar);
}
