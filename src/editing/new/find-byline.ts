import type { Named } from './known-archive.ts';
import { entriesNamed } from './match-name.ts';

/** Who wrote a text, and the number of the paragraph that says so. */
export interface Byline {
  names: string[];
  photographer?: string | undefined;
  paragraph: number;
}

const SIGNED = /^(?:(?:tin|bài|tác giả|người viết|thực hiện|tin ảnh|bài ảnh)\s*[,&]?\s*(?:và\s+)?(?:ảnh|bài|viết)?\s*:)\s*(?<who>.+)$/iu;
const OWN_PHOTOS = /^(?:tin|bài)\s*(?:[,&]|và)?\s*(?:bài\s*(?:[,&]|và)?\s*)?ảnh\s*:/iu;
const PHOTOS = /[\s;,–-]*ảnh\s*:\s*(?<who>.+)$/iu;
const NAME = /^\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){1,4}$/u;
/** Bylines stand at a text's end, or in the line below its title. */
const LAST = 3;
const LONGEST = 200;

/** The byline of paragraphs (the title being the first): `Tin, ảnh: Trung Anh`, a name alone, or a known author's name. */
export function findByline(paragraphs: readonly string[], authors: readonly Named[]): Byline | undefined {
  const last = paragraphs.length - 1;
  const places = [...Array.from({ length: LAST }, (_unused, index) => last - index), 1].filter((index) => index >= 1 && (paragraphs[index]?.length ?? Infinity) <= LONGEST);
  for (const paragraph of places) {
    const line = (paragraphs[paragraph] ?? '').replace(/^[(\s]+|[)\s.]+$/gu, '');
    const signed = SIGNED.exec(line)?.groups?.['who'] ?? line;
        const names = signed.replace(PHOTOS, '').split(/\s*(?:[-–,&;]|\svà\s)\s*/u).filter(Boolean).map((name) => knownName(name, authors) ?? name);
    const photographer = PHOTOS.exec(signed)?.groups?.['who'] ?? (OWN_PHOTOS.test(line) ? names[0] : undefined);
    const isSigned = signed !== line && names.every((name) => name.length <= 60);
    // In the line below the title only a name that the archive knows is one for sure.
    const areNames = names.length <= 3 && names.every((name) => knownName(name, authors) !== undefined || (paragraph > 1 && NAME.test(name)));
    if (names.length > 0 && (isSigned || areNames)) return { names, paragraph, ...(photographer !== undefined && { photographer }) };
  }
  return undefined;
}

function knownName(name: string, authors: readonly Named[]): string | undefined {
  return entriesNamed(name, authors)[0]?.name;
}
