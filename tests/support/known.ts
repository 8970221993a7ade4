import { readKnownArchive, type KnownArchive } from '../../src/editing/new/known-archive.ts';
import { firstBriefing } from './first-briefing.ts';

/** The entries of an archive that has only the first briefing. */
export const KNOWN: KnownArchive = readKnownArchive(await firstBriefing());
