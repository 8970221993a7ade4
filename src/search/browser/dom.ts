/** The element that a page must have. @throws when it has none of that kind: a fault of ours. */
export function required<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}`);
  return found;
}

/** A new element of a class, with texts and elements in it. Texts are never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className = '', ...children: (string | Node)[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

/** Texts with the marked ones in `<mark>`. */
export function marked(parts: readonly { text: string; marked: boolean }[]): (string | Node)[] {
  return parts.map((part) => (part.marked ? element('mark', '', part.text) : part.text));
}
