import type { PreviewProps } from './preview-props.ts';

const TYPES: Record<string, string> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
};

/** The photographs that a preview shows; their files are read once. */
export class PreviewPhotos {
  /** Addresses by file name; `undefined` while a file is read, or if it cannot be. */
  readonly #urls = new Map<string, string | undefined>();
  readonly #onRead: () => void;

  /** @param onRead called when another photograph can be shown. */
  constructor(onRead: () => void) {
    this.#onRead = onRead;
  }

  /** The address of a photograph, by the name of its file or the address that the form gave it. */
  urlOf(src: string, getAsset: PreviewProps['getAsset']): string | undefined {
    if (src.startsWith('blob:')) return src;
    if (!this.#urls.has(src)) {
      const file = getAsset(src);
      if (file) {
        this.#urls.set(src, undefined);
        void this.#read(src, file.toBase64());
      }
    }
    return this.#urls.get(src);
  }

  async #read(src: string, content: Promise<string>): Promise<void> {
    const type = TYPES[src.split('.').at(-1) ?? ''];
    try {
      const base64 = await content;
      if (type === undefined) return;
      this.#urls.set(src, `data:image/${type};base64,${base64}`);
      this.#onRead();
    } catch {
      // The preview says that it cannot show the file.
    }
  }
}
