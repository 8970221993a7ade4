/** The `/` key focuses the page's search box, unless it is typed into a field. */
export function startShortcut(): void {
  document.addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof HTMLElement &&
      event.target.matches('input, textarea, select, [contenteditable]');
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const box = document.getElementById('q');
    if (!box) return;
    event.preventDefault();
    box.focus();
  });
}
