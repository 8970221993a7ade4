import type { Shipped } from './shipped.ts';

/** Used for libraries that come without the text of their licence. */
const WITHOUT_TEXT =
  'Gói phần mềm không kèm văn bản giấy phép; xem giấy phép của thư viện chứa nó, hoặc văn bản chung của giấy phép ghi ở trên.';

const LINE = '='.repeat(72);

/** Formats the full text of all licences, each once, below the libraries that it applies to. */
export function licenceTexts(libraries: readonly Shipped[]): string {
  const byText = new Map<string, Shipped[]>();
  for (const library of libraries)
    byText.set(library.text, [...(byText.get(library.text) ?? []), library]);
  const sections = Array.from(byText, ([text, sharing]) => {
    const names = sharing.map(({ name, version, licence, within }) =>
      [name, version, licence && `(${licence})`, within && `trong ${within}`]
        .filter(Boolean)
        .join(' '),
    );
    return `${LINE}\n${names.join('\n')}\n${LINE}\n\n${text || WITHOUT_TEXT}\n`;
  });
  return `Giấy phép của những thư viện và phông chữ có trong trang này\n\n${sections.join('\n')}`;
}
