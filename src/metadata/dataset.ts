import type { DataDownloadLeaf, DatasetLeaf } from 'schema-dts';
import { fullAddress } from '../links.ts';
import { LANGUAGE, publisher, siteReference } from './archive-things.ts';

/** A folder of data files and the page that describes them. */
export interface DataFolder {
  /** Path of the page from the site's root; the paths of the files are relative to it. */
  path: string;
  title: string;
  description: string;
  files: readonly { path: string; title: string; mediatype: string; bytes: number }[];
}

/**
 * The data for download, for dataset catalogues. It has no licence, as none has been granted.
 * Source: https://schema.org/Dataset
 */
export function dataset({ path, title, description, files }: DataFolder): DatasetLeaf {
  return {
    '@type': 'Dataset',
    '@id': fullAddress(path),
    url: fullAddress(path),
    name: title,
    description,
    inLanguage: LANGUAGE,
    isAccessibleForFree: true,
    creator: publisher(),
    isPartOf: siteReference(),
    distribution: files.map((file): DataDownloadLeaf => ({
      '@type': 'DataDownload',
      name: file.title,
      contentUrl: fullAddress(path + file.path),
      encodingFormat: file.mediatype,
      contentSize: `${file.bytes} B`,
    })),
  };
}
