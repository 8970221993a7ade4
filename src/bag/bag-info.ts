import { deployment } from '../environment.ts';
import type { Part } from '../build/part.ts';
import { fullAddress } from '../links.ts';
import { site } from '../site.ts';
import type { CivilDate } from '../vietnamese/dates.ts';
import { slugOf } from '../vietnamese/slug.ts';

/** The file that declares a folder a bag, by RFC 8493, section 2.1.1. */
export const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

export interface BagFacts {
  /** The day of the newest change of the content. */
  date: CivilDate;
  /** Of the payload. */
  bytes: number;
  /** Of the payload. */
  files: number;
  /** Only of a bag of several. */
  part?: Part | undefined;
}

/** Names the state of the archive: `kho-tin-mau-2020-07-06`. */
function groupIdentifier(date: CivilDate): string {
  return `${slugOf(site.name)}-${date}`;
}

/**
 * Serializes `bag-info.txt` (RFC 8493, section 2.2.2). It states no time of the clock: the same
 * content makes the same bag.
 */
export function bagInfoText({ date, bytes, files, part }: BagFacts): string {
  const isMail = site.contact?.includes('@') === true && !site.contact.startsWith('https:');
  const lines: [string, string | undefined][] = [
    ['Source-Organization', site.publisher],
    ['Contact-Name', site.responsible],
    ['Contact-Email', isMail ? site.contact : undefined],
    ['External-Description', site.description],
    ['External-Identifier', deployment.url === undefined ? undefined : fullAddress('/')],
    ['Bagging-Date', date],
    ['Payload-Oxum', `${bytes}.${files}`],
    ['Bag-Group-Identifier', part && groupIdentifier(date)],
    ['Bag-Count', part && `${part.number} of ${part.count}`],
    [
      'Internal-Sender-Description',
      'Bagging-Date là ngày thay đổi mới nhất của nội dung, không phải ngày đóng gói: cùng một nội dung thì gói giống nhau từng byte.',
    ],
  ];
  return lines
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}: ${value}\n`))
    .join('');
}
