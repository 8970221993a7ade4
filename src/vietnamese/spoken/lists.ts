import type { Kind, Spot } from './token.ts';

const JOINED = /^(?:(?: ?,| và| hoặc| hay| đến| tới|,? rồi|;)? (?:ngày |các ngày |tháng )?)?$/u;

/** Whether a spot goes on with a list whose last token is of a kind: `28-3, 29-3 và 30-3`. */
export function continuesList({ text, at, previous }: Spot, kind: Kind): boolean {
  return (
    previous?.kind === kind && at - previous.end < 14 && JOINED.test(text.slice(previous.end, at))
  );
}

/** Whether a pair ends what a day began: `từ 22-7 đến 4-8 điều trị tại nhà`. */
export function endsDateSpan(spot: Spot): boolean {
  return (
    continuesList(spot, 'date') &&
    /(?:đến|tới|[-–]) (?:ngày )?$/u.test(spot.text.slice(0, spot.at).slice(-12))
  );
}
