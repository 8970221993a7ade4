import { readKnownArchive, type KnownArchive } from '../../src/editing/new/known-archive.ts';
import { firstBriefing } from './first-briefing.ts';

/** What the archive knew when it held its first briefing: its people, places, topics, indicators and abbreviations. */
export const KNOWN: KnownArchive = readKnownArchive(await firstBriefing());
