import type { ElementContent } from 'hast';
import type { Segment } from '../../../mdx/body.ts';
import { toSafeHtml } from '../../../mdx/html-attributes.ts';
import { isInSections } from '../../../schemas/sections.ts';
import { previewArticle } from '../../preview/article.ts';
import { namesIn } from '../../preview/names.ts';
import { readDraftFile } from '../../preview/read-text.ts';
import { PreviewPhotos } from './preview-photos.ts';
import type { PreviewProps, PreviewSettings } from './preview-props.ts';

/** How long the editor must not type before the preview is made anew, in milliseconds. */
const PAUSE = 250;

/** The heading of the reasons why a text cannot be shown as it is. */
const LAST_GOOD = 'Bài có chỗ cần sửa, nên dưới đây là bài lúc chưa có chỗ đó.';
const NOTHING_YET = 'Bài có chỗ cần sửa rồi mới hiện được.';

/** Shows a briefing as readers will see it, in a document of its own. */
export class PreviewPane {
  readonly #document: Document;
  readonly #settings: PreviewSettings;
  readonly #photos = new PreviewPhotos(() => {
    this.#schedule(0);
  });
  readonly #faults: HTMLElement;
  readonly #article: HTMLElement;
  #props: PreviewProps;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The last text that could be shown. */
  #segments: Segment[] | undefined;

  constructor(props: PreviewProps, settings: PreviewSettings) {
    this.#props = props;
    this.#settings = settings;
    this.#document = props.document;
    this.#document.documentElement.lang = 'vi';
    this.#document.title = 'Xem trước bản tin';
    for (const style of settings.styles) this.#document.head.append(this.#copyOf(style));
    const main = this.#document.createElement('main');
    const wrap = this.#document.createElement('div');
    wrap.className = 'wrap';
    this.#faults = this.#document.createElement('div');
    this.#faults.className = 'preview-faults';
    this.#faults.setAttribute('role', 'status');
    this.#article = this.#document.createElement('div');
    wrap.append(this.#faults, this.#article);
    main.append(wrap);
    this.#document.body.append(main);
    this.#show();
  }

  /** Shows what was changed, after a pause in typing. */
  update(props: PreviewProps): void {
    this.#props = props;
    this.#schedule(PAUSE);
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#show();
    }, delay);
  }

  #show(): void {
    const { entry, fieldsMetaData, getAsset } = this.#props;
    const { toFile, glossary, base, sections } = this.#settings;
    const { draft, segments, problems } = readDraftFile(toFile(entry.get('data').toJS()), {
      glossary: glossary(),
      nameOf: namesIn(fieldsMetaData.toJS()),
    });
    this.#segments = segments ?? this.#segments;
    this.#showFaults(problems);
    this.#showArticle(
      previewArticle(draft, this.#segments ?? [], {
        href: (path) => new URL(base + path.replace(/^\/+/u, ''), location.origin).href,
        isPublished: (path) => isInSections(path, sections),
        photoUrl: (src) => this.#photos.urlOf(src, getAsset),
      }),
    );
  }

  /** Says what the check refuses. A screen reader reads it when it changes, not at each key. */
  #showFaults(problems: readonly string[]): void {
    const words =
      problems.length === 0 ? [] : [this.#segments ? LAST_GOOD : NOTHING_YET, ...problems];
    if (words.join('\n') === this.#faults.dataset['words']) return;
    this.#faults.dataset['words'] = words.join('\n');
    // A long list scrolls.
    this.#faults.tabIndex = words.length > 0 ? 0 : -1;
    this.#faults.replaceChildren(
      ...words.map((text) => {
        const paragraph = this.#document.createElement('p');
        paragraph.textContent = text;
        return paragraph;
      }),
    );
  }

  #showArticle(article: ElementContent): void {
    const shown = new Map(
      Array.from(this.#article.querySelectorAll('img'), (image) => [image.src, image]),
    );
    this.#article.innerHTML = toSafeHtml([article]);
    // An image that stays keeps its height, so that the page does not jump.
    for (const image of this.#article.querySelectorAll('img')) {
      const before = shown.get(image.src);
      if (!before) continue;
      before.alt = image.alt;
      image.replaceWith(before);
    }
    for (const link of this.#article.querySelectorAll('a')) {
      if (link.getAttribute('href')?.startsWith('#')) continue;
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
    }
  }

  /** Addresses in this document are relative to nothing. */
  #copyOf(style: HTMLLinkElement | HTMLStyleElement): HTMLElement {
    const copy = this.#document.importNode(style, true);
    if (style instanceof HTMLLinkElement) copy.setAttribute('href', style.href);
    return copy;
  }
}
