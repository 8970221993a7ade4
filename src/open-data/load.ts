import { contentCacheDir, getPublishedArchive, textOf } from '../archive/load.ts';
import { dataFiles, factsOf, type FileFacts } from './data-files.ts';
import { dataPackage, type DataPackage } from './data-package.ts';
import { readPublishedFacts } from './published-facts.ts';

let facts: FileFacts[] | undefined;

/**
 * The facts about all open data files. A build saves them when the files are written, before the
 * pages that state them; `astro dev` makes the files once after each change.
 */
function getFacts(): FileFacts[] {
  if (!facts) {
    const saved = readPublishedFacts(contentCacheDir);
    facts = dataFiles(getPublishedArchive(), textOf).map(
      (file) => saved.get(file.name) ?? factsOf(file),
    );
  }
  return facts;
}

/** Whether the published archive contains sample briefings, whose data is invented. */
export function hasSamples(): boolean {
  return getPublishedArchive().briefings.some(({ sample }) => sample);
}

/** The descriptor of the archive's open data. */
export function getDataPackage(): DataPackage {
  return dataPackage(getFacts(), hasSamples());
}
