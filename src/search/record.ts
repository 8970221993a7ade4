import type { CustomRecord } from 'pagefind';
import type { Briefing } from '../archive/archive.ts';
import { toIndexSpelling } from './spelling.ts';

/** What the index holds of a briefing: its text, who and what it names, and what a result shows. */
export function searchRecord(briefing: Briefing, text: string): CustomRecord {
  const { path, title, summary, date, author, event, participants, topics, places, photos, sample } = briefing;
  const lines = [
    title,
    summary,
    event,
    text,
    ...participants.map(({ name, office }) => [name, office].filter(Boolean).join(', ')),
    ...photos.map(({ caption }) => caption),
    ...topics.map(({ name }) => name),
    ...places.map(({ name }) => name),
    author.name,
  ];
  return {
    url: path,
    language: 'vi',
    content: toIndexSpelling(lines.filter((line) => line !== undefined).join('\n')),
    meta: { title: toIndexSpelling(title), date, sample: String(sample) },
    sort: { date },
  };
}
