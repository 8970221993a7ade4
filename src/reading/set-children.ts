/** Puts these in place of all that an element holds. Chrome knows `replaceChildren` from 86 on. */
export function setChildren(parent: Element, ...children: readonly (Node | string)[]): void {
  parent.textContent = '';
  parent.append(...children);
}
