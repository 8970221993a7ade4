/** At the top of every page while writing: how many mistakes there are in the content, and which. */
const response = await fetch(`${import.meta.env.BASE_URL.replace(/\/?$/u, '/')}loi-noi-dung.json`);
const told: unknown = await response.json();
if (Array.isArray(told) && told.length > 0) {
  const bar = document.createElement('details');
  bar.id = 'loi-noi-dung';
  bar.className = 'notice warn';
  const summary = document.createElement('summary');
  summary.textContent = `Nội dung đang có ${told.length} lỗi; chỗ bị lỗi chưa hiện ra.`;
  const list = document.createElement('pre');
  list.textContent = told.join('\n\n');
  bar.append(summary, list);
  document.body.prepend(bar);
}

export {};
