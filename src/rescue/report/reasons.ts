import { DOUBTS, type DoubtKind } from '../extract/article.ts';
import type { Outcome } from '../outcome.ts';

/** Why an item is as it is: its doubts by kind, or the reason. */
export function reasonsOf({ reason, doubts }: Outcome): string[] {
  const kinds: DoubtKind[] = [...new Set(doubts.map(({ kind }) => kind))];
  return [
    ...(reason === undefined ? [] : [reason]),
    ...kinds.map(
      (kind) =>
        `${DOUBTS[kind]}: ${doubts
          .filter((doubt) => doubt.kind === kind)
          .map(({ text }) => text)
          .join(' ')}`,
    ),
  ];
}
