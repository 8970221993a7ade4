import { nearNames } from '../../vietnamese/near-names.ts';
import { ORIGINAL_KEY } from './lossless-format.ts';

type Fields = Record<string, unknown>;

/** The collections whose names are compared, and whether they may be a letter apart. */
const COMPARED: Record<string, { byLetter: boolean }> = {
  people: { byLetter: true },
  authors: { byLetter: true },
  places: { byLetter: false },
};

/**
 * The names in a collection, collected as the form reads its files, which it does before it shows
 * anything. Used to ask about a new entry that may be a known one.
 */
export class KnownNames {
  readonly #names = new Set<string>();
  readonly #options: { byLetter: boolean } | undefined;

  constructor(collection: string) {
    this.#options = COMPARED[collection];
  }

  add({ name }: Fields): void {
    if (this.#options && typeof name === 'string') this.#names.add(name);
  }

  /**
   * Returns why a new entry is not saved: its name is near a known one, and the editor answered
   * that it is the same.
   * @param confirm asks whether to add the entry nevertheless.
   */
  refusals(
    { name, [ORIGINAL_KEY]: original }: Fields,
    confirm: (question: string) => boolean,
  ): string[] {
    if (!this.#options || original !== undefined || typeof name !== 'string') return [];
    const near = nearNames(
      name,
      Array.from(this.#names, (known) => ({ name: known })),
      this.#options,
    ).map((known) => known.name);
    if (near.length === 0) return [];
    const question = `Có phải ${near.join(' hay ')}? Kho tin đã có tên đó.`;
    return confirm(`${question}\n\nBấm OK nếu “${name}” là một mục khác và vẫn thêm.`)
      ? []
      : [`${question} Đóng ô này rồi chọn trong danh sách.`];
  }
}
