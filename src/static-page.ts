import { shortDigest } from './folders.ts';

/**
 * One page of a dynamic route. A page is a function of its props and of the code that renders it: the digest of its props is its cache key,
 * and a build renders it only where that, or the code (src/build/page-code.ts), has changed.
 */
export function staticPage<Params, Props>(params: Params, props: Props): { params: Params; props: Props; cacheKey: string } {
  return { params, props, cacheKey: shortDigest(JSON.stringify(props)) };
}
