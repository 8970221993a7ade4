import { readKnownArchive, type KnownArchive } from '../../src/editing/new/known-archive.ts';

/** What the real archive knows: its people, places, topics, indicators and abbreviations. */
export const KNOWN: KnownArchive = readKnownArchive('content');
