import { join } from 'node:path';
import * as z from 'astro/zod';
import type { Fingerprint } from '../../hygiene/fingerprint.ts';
import { listBriefings } from '../../loading/list-briefings.ts';
import { readText } from '../../loading/read-text.ts';
import { parseYaml } from '../../loading/yaml.ts';
import { splitFrontmatter, YAML_LINE } from '../../mdx/frontmatter.ts';
import { slugOf } from '../../vietnamese/slug.ts';
import { normalAddress } from '../old-address.ts';
import { textMark, type TextMark } from './text-mark.ts';

/** The fields of a briefing that tell where it is from. */
const originFields = z.object({
  title: z.string(),
  date: z.string(),
  origin: z
    .object({
      url: z.string().optional(),
      others: z.array(z.object({ url: z.string() })).optional(),
      digest: z.string(),
    })
    .optional(),
});

/** What an archive has taken already. Paths are below the content folder. */
export class SavedOrigins {
  readonly #byAddress = new Map<string, string>();
  readonly #byDigest = new Map<string, string>();
  /** Briefings of one day and title. */
  readonly #byTitle = new Map<string, { path: string; fingerprint: Fingerprint }[]>();
  readonly #byText = new Map<string, string>();

  /** The briefing that was made of this address, or of the same bytes. */
  find(url: string | undefined, digest: string): string | undefined {
    const address = url === undefined ? undefined : normalAddress(url);
    return (
      (address === undefined ? undefined : this.#byAddress.get(address)) ??
      this.#byDigest.get(digest)
    );
  }

  /** Whether this address is recorded. */
  hasAddress(url: string): boolean {
    return this.#byAddress.has(normalAddress(url) ?? url);
  }

  /** The briefing with the same text. */
  findText({ digest }: TextMark): string | undefined {
    return this.#byText.get(digest);
  }

  /** Briefings of the same day and title. */
  sameTitle(title: string, date: string): readonly { path: string; fingerprint: Fingerprint }[] {
    return this.#byTitle.get(`${date} ${slugOf(title)}`) ?? [];
  }

  /** Records an address of a briefing. */
  addAddress(url: string, path: string): void {
    this.#byAddress.set(normalAddress(url) ?? url, path);
  }

  /** Records a briefing. */
  add(item: {
    path: string;
    title: string;
    date: string;
    mark: TextMark;
    url?: string | undefined;
    /** Of the bytes that it was made of. */
    digest?: string | undefined;
  }): void {
    const { path, title, date, mark, url, digest } = item;
    if (url !== undefined) this.addAddress(url, path);
    if (digest !== undefined) this.#byDigest.set(digest, path);
    this.#byText.set(mark.digest, path);
    const key = `${date} ${slugOf(title)}`;
    this.#byTitle.set(key, [
      ...(this.#byTitle.get(key) ?? []),
      { path, fingerprint: mark.fingerprint },
    ]);
  }
}

/** Reads where the briefings of a content folder are from; skips invalid files. */
export function readSavedOrigins(folder: string): SavedOrigins {
  const saved = new SavedOrigins();
  for (const { path, fullPath } of listBriefings(join(folder, 'briefings'))) {
    const file = readText(fullPath);
    if (file.problems) continue;
    const { yaml = '', body } = splitFrontmatter(file.text);
    const fields = originFields.safeParse(parseYaml(yaml, YAML_LINE).yaml?.value).data;
    if (!fields) continue;
    const { title, date, origin } = fields;
    saved.add({
      path: `briefings/${path}`,
      title,
      date,
      mark: textMark(title, date, body),
      url: origin?.url,
      digest: origin?.digest,
    });
    for (const { url } of origin?.others ?? []) saved.addAddress(url, `briefings/${path}`);
  }
  return saved;
}
