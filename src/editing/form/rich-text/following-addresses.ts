import { addressLength } from '../../../mdx/bare-addresses.ts';
import { isAllowedUrl } from '../../../mdx/urls.ts';
import type { EditorNode } from './editor-node.ts';

/** What a link adds before an address that readers see: `mailto:` before `a@b.vn`. */
const SCHEMES = ['', 'mailto:', 'http://', 'https://'];

/**
 * Updates links that showed their own address in `before` when an editor corrects the address in
 * the text, since the rich editor shows no other place for it.
 */
export function withFollowingAddresses(node: EditorNode, before: EditorNode): EditorNode {
  const schemes = new Map(
    linksOf(before).flatMap((link): [string, string][] => {
      const scheme = SCHEMES.find((one) => one + textOf(link) === link.url);
      return scheme === undefined || link.url === undefined ? [] : [[link.url, scheme]];
    }),
  );
  return schemes.size === 0 ? node : follow(node, schemes);
}

function follow(node: EditorNode, schemes: ReadonlyMap<string, string>): EditorNode {
  if (!isLink(node))
    return node.children
      ? { ...node, children: node.children.map((child) => follow(child, schemes)) }
      : node;
  const scheme = schemes.get(node.url ?? '');
  const text = textOf(node);
  if (scheme === undefined || addressLength(text) !== text.length) return node;
  const url = scheme + text;
  return isAllowedUrl(url) ? { ...node, url } : node;
}

function linksOf(node: EditorNode): EditorNode[] {
  return isLink(node) ? [node] : (node.children ?? []).flatMap(linksOf);
}

function isLink({ type }: EditorNode): boolean {
  return type === 'link' || type === 'autolink';
}

function textOf({ text = '', children = [] }: EditorNode): string {
  return text + children.map(textOf).join('');
}
