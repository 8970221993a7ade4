/** The page's public address; without a configured one, the address at which it is read. */
export function pageAddress(): string {
  return (
    document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ??
    location.href.replace(/#.*$/u, '')
  );
}
