import { deployment, type Deployment } from '../environment.ts';
import { site, type Site } from '../site.ts';
import { SENTENCE_PLACEHOLDER } from './sentence-place.ts';
import { shortDate, type CivilDate } from '../vietnamese/dates.ts';

/** The briefing that a report is about. */
export interface ReportedBriefing {
  title: string;
  date: CivilDate;
  /** Full address of the page. */
  address: string;
}

/** Where reports can be sent. */
export type Contacts = Pick<Site, 'contact'> & Pick<Deployment, 'repository'>;

/** Those of this site. */
export const CONTACTS: Contacts = { contact: site.contact, repository: deployment.repository };

/** A prefilled letter to the publisher, if an e-mail address is set. */
export function letterTo(
  { contact }: Contacts,
  { title, date, address }: ReportedBriefing,
): string | undefined {
  if (!contact?.includes('@')) return undefined;
  const body = [
    `Bản tin: ${title}`,
    `Ngày: ${shortDate(date)}`,
    `Địa chỉ: ${address}`,
    '',
    `Đang viết: ${SENTENCE_PLACEHOLDER}`,
    'Đúng ra là: ',
    'Căn cứ: ',
    '',
  ].join('\r\n');
  return `mailto:${contact}?${query({ subject: `Báo sai sót: ${title} (${shortDate(date)})`, body })}`;
}

/**
 * A prefilled issue form of the repository, if one is set. Sources: GitHub, “Creating an issue from
 * a URL query” (fields of `.github/ISSUE_TEMPLATE/dinh-chinh.yml` by their ids); GitLab, “Create an
 * issue with prefilled values”; Forgejo and Gitea take `title` and `body`.
 */
export function issueFor(
  { repository }: Contacts,
  { title, date, address }: ReportedBriefing,
): string | undefined {
  if (repository === undefined) return undefined;
  const { hostname } = new URL(repository);
  const subject = `Đính chính: ${title} (${shortDate(date)})`;
  if (hostname === 'github.com')
    return `${repository}/issues/new?${query({
      template: 'dinh-chinh.yml',
      title: subject,
      page: `${address} (bản tin ngày ${shortDate(date)})`,
      wrong: SENTENCE_PLACEHOLDER,
    })}`;
  const body = [
    `Địa chỉ: ${address}`,
    `Ngày: ${shortDate(date)}`,
    `Đang viết: ${SENTENCE_PLACEHOLDER}`,
    'Đúng ra là: ',
  ].join('\n\n');
  return hostname.includes('gitlab')
    ? `${repository}/-/issues/new?${query({ 'issue[title]': subject, 'issue[description]': body })}`
    : `${repository}/issues/new?${query({ title: subject, body })}`;
}

/** The link to a contact: a letter to an e-mail address, else the page itself. */
export function contactLink(contact: string): string {
  return contact.includes('@') ? `mailto:${contact}` : contact;
}

/** Whom to ask, or tell of a mistake: the contact, or else the repository; if either is set. */
export function whoToAsk({ contact, repository }: Contacts = CONTACTS):
  { href: string; label: string } | undefined {
  if (contact !== undefined) return { href: contactLink(contact), label: contact };
  return repository === undefined
    ? undefined
    : { href: `${repository}/issues`, label: 'trang mã nguồn của kho tin' };
}

/** Encodes every space as `%20`: mail programs show the `+` of `URLSearchParams`. */
function query(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
}
