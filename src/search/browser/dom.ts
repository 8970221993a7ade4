/** Finds an element. @throws if it is missing or of another type, which is a bug. */
export function required<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}`);
  return found;
}

/** Creates an element with a class and children. Strings become text nodes, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  ...children: (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

/** Renders text parts, marked ones in `<mark>`. */
export function marked(parts: readonly { text: string; marked: boolean }[]): (string | Node)[] {
  return parts.map((part) => (part.marked ? element('mark', '', part.text) : part.text));
}
