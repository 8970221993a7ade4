/**
 * Calls `onSelect` with each text that the reader selects in `article`. Some phones clear the
 * selection when a button is pressed, so the last text counts.
 */
export function onSelectedText(article: HTMLElement, onSelect: (text: string) => void): void {
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    const text = selection?.toString().trim() ?? '';
    if (text !== '' && selection?.anchorNode && article.contains(selection.anchorNode))
      onSelect(text);
  });
}
