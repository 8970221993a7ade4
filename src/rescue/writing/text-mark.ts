import { hash } from 'node:crypto';
import { fingerprintOf, type Fingerprint } from '../../hygiene/fingerprint.ts';
import type { CivilDate } from '../../vietnamese/dates.ts';
import { fold } from '../../vietnamese/fold.ts';
import { MIN_TEXT_LENGTH } from '../extract/why-no-article.ts';

/** What tells a briefing's text from others. */
export interface TextMark {
  /** Equal for texts that differ in marks and case alone. */
  digest: string;
  fingerprint: Fingerprint;
}

/** The mark of a text; a short one says little without its title and day. */
export function textMark(title: string, date: CivilDate, body: string): TextMark {
  const text = body.trim();
  const telling = text.length >= MIN_TEXT_LENGTH ? text : `${title}\n${date}\n${text}`;
  return { digest: hash('sha256', fold(telling)), fingerprint: fingerprintOf(text) };
}
