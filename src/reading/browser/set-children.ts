/** Replaces an element's children; `replaceChildren` requires Chrome 86. */
export function setChildren(parent: Element, ...children: readonly (Node | string)[]): void {
  parent.textContent = '';
  parent.append(...children);
}
