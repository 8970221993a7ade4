import type { Element } from 'xast';
import type { Styles } from './styles.ts';
import { childOf, childrenOf, valueOf } from './xml.ts';

/** Highest index of a level. */
export const MAX_LEVEL = 8;

/** One level of a numbering. */
export interface Level {
  format: string;
  /** `Điều %1.`, `%1.%2`: contains placeholders with level numbers, from 1. */
  text: string;
  start: number;
  /** The level, from 1, after which it restarts; any higher one if `undefined`, never if 0. */
  restart: number | undefined;
  isLegal: boolean;
  indent: number;
  paragraphStyle: string | undefined;
}

export interface Numbering {
  /** Lists with the same abstract numbering continue each other. */
  abstract: string;
  levels: ReadonlyMap<number, Level>;
  startOverrides: ReadonlyMap<number, number>;
}

/** Reads a document's numberings by their ids (ECMA-376, 17.9). */
export function readNumberings(root: Element | undefined, styles: Styles): Map<string, Numbering> {
  const byId = (name: string, id: string) =>
    new Map(childrenOf(root, name).map((node) => [node.attributes[id] ?? '', node]));
  const abstracts = byId('w:abstractNum', 'w:abstractNumId');
  const nums = byId('w:num', 'w:numId');
  // A numbering may link to a style, whose numbering defines the levels.
  const abstractOf = (id: string | undefined, steps = 0): string => {
    const abstract = valueOf(nums.get(id ?? ''), 'w:abstractNumId') ?? '';
    const link = valueOf(abstracts.get(abstract), 'w:numStyleLink');
    return link === undefined || steps > MAX_LEVEL
      ? abstract
      : abstractOf(styles.numberingOf(link), steps + 1);
  };
  return new Map(
    Array.from(nums, ([id, num]) => {
      const abstract = abstractOf(id);
      const overrides = childrenOf(num, 'w:lvlOverride');
      return [
        id,
        {
          abstract,
          levels: new Map([
            ...readLevels(abstracts.get(abstract)),
            ...overrides.flatMap(readLevels),
          ]),
          startOverrides: new Map(
            overrides.flatMap((node): [number, number][] => {
              const start = valueOf(node, 'w:startOverride');
              return start === undefined
                ? []
                : [[Number(node.attributes['w:ilvl'] ?? 0), Number(start)]];
            }),
          ),
        },
      ];
    }),
  );
}

function readLevels(parent: Element | undefined): [number, Level][] {
  return childrenOf(parent, 'w:lvl').map((level) => {
    const restart = valueOf(level, 'w:lvlRestart');
    const index = Number(level.attributes['w:ilvl'] ?? 0);
    return [
      index,
      {
        format: valueOf(level, 'w:numFmt') ?? 'decimal',
        text: valueOf(level, 'w:lvlText') ?? `%${index + 1}.`,
        // The standard's default is 0, but files that omit it mean 1.
        start: Number(valueOf(level, 'w:start') ?? 1),
        restart: restart === undefined ? undefined : Number(restart),
        isLegal: childOf(level, 'w:isLgl') !== undefined,
        indent: indentOf(childOf(childOf(level, 'w:pPr'), 'w:ind')) ?? 360 * index,
        paragraphStyle: valueOf(level, 'w:pStyle'),
      },
    ];
  });
}

/** Returns the indentation in twentieths of a point. */
export function indentOf(indent: Element | undefined): number | undefined {
  const written = indent?.attributes['w:left'] ?? indent?.attributes['w:start'];
  return written == null || !Number.isFinite(Number(written)) ? undefined : Number(written);
}
