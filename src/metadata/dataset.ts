import type { DataDownloadLeaf, DatasetLeaf } from 'schema-dts';
import { fullAddress } from '../links.ts';
import { LANGUAGE, publisher, wholeSite } from './archive-things.ts';

/** A folder of data files with the page that describes them. */
export interface DataFolder {
  /** Of the page, from the site's root; the files' paths go on from there. */
  path: string;
  title: string;
  description: string;
  files: readonly { path: string; title: string; mediatype: string; bytes: number }[];
}

/** Data to download, as catalogues of data sets find it. No licence is named, as none has been granted. Source: https://schema.org/Dataset */
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
    isPartOf: wholeSite(),
    distribution: files.map((file): DataDownloadLeaf => ({
      '@type': 'DataDownload',
      name: file.title,
      contentUrl: fullAddress(path + file.path),
      encodingFormat: file.mediatype,
      contentSize: `${file.bytes} B`,
    })),
  };
}
