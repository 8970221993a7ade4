import type { Shipped } from './shipped.ts';

/** Where a library comes without the text: its licence is named above, or else that of the library which has it bundled counts. */
const WITHOUT_TEXT = 'Gói phần mềm không kèm văn bản giấy phép; xem giấy phép của thư viện chứa nó, hoặc văn bản chung của giấy phép ghi ở trên.';

const LINE = '='.repeat(72);

/** The full text of every licence, each text once, below the libraries that it is of. */
export function licenceTexts(libraries: readonly Shipped[]): string {
  const byText = new Map<string, Shipped[]>();
  for (const library of libraries) byText.set(library.text, [...(byText.get(library.text) ?? []), library]);
  const sections = Array.from(byText, ([text, of]) => {
    const names = of.map(({ name, version, licence, within }) => [name, version, licence && `(${licence})`, within && `trong ${within}`].filter(Boolean).join(' '));
    return `${LINE}\n${names.join('\n')}\n${LINE}\n\n${text || WITHOUT_TEXT}\n`;
  });
  return `Giấy phép của những thư viện và phông chữ có trong trang này\n\n${sections.join('\n')}`;
}
