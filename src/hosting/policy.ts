/** The content security policies that a server sends as a header. */
export interface HeaderPolicies {
  /** For everything but the editors' form. */
  site: string;
  /** For the editors' form, which talks to a forge. */
  form: string;
  /** The part of both that is the same; for hosts that combine the headers of several rules. */
  common: string;
}

/** Only a header can forbid that other sites show a page in a frame. */
const NO_FRAMES: [string, string[]] = ['frame-ancestors', ["'none'"]];

type Directives = Map<string, string[]>;

/**
 * Derives the policies of headers from those that pages carry in a `<meta>` element. Browsers apply
 * both, so a header must allow what any of its pages needs; the page's own policy is stricter.
 * @param sitePages the HTML of pages that together need everything that a page may need.
 * @param formPage the HTML of the editors' form.
 * @throws Error when a page has no policy.
 */
export function headerPolicies(sitePages: readonly string[], formPage: string): HeaderPolicies {
  const site = united(sitePages.map(directivesOf));
  const form = directivesOf(formPage);
  const common = Array.from(site).filter(
    ([name, sources]) => form.get(name)?.join(' ') === sources.join(' ') && !isFallback(name),
  );
  return {
    site: written([...site, NO_FRAMES]),
    form: written([...form, NO_FRAMES]),
    common: written([...common, NO_FRAMES]),
  };
}

/** Whether a directive also decides about kinds of content that have no directive of their own. */
function isFallback(name: string): boolean {
  return /^(?:default|script|style)-src$/u.test(name);
}

/** The directives of a page's policy. */
function directivesOf(html: string): Directives {
  const [, policy] =
    /<meta http-equiv="content-security-policy" content="([^"]*)">/u.exec(html) ?? [];
  if (policy === undefined) throw new Error('A page without a content security policy');
  return new Map(
    policy
      .split(';')
      .map((directive) => directive.trim().split(/\s+/u))
      .flatMap(([name = '', ...sources]) => (name === '' ? [] : [[name, sources]])),
  );
}

/** The directives that allow everything that one of several policies allows. */
function united(policies: readonly Directives[]): Directives {
  const all: Directives = new Map();
  for (const policy of policies)
    for (const [name, sources] of policy)
      all.set(name, [...new Set([...(all.get(name) ?? []), ...sources])]);
  return all;
}

function written(directives: Iterable<[string, string[]]>): string {
  return Array.from(directives, ([name, sources]) => [name, ...sources].join(' ')).join('; ');
}
