import { shortDigest } from './folders.ts';

/**
 * One page of a dynamic route. A page is a function of its props alone, so their digest is its cache key: an
 * incremental build restores the page when neither they nor the code that renders it have changed.
 */
export function staticPage<Params, Props>(params: Params, props: Props): { params: Params; props: Props; cacheKey: string } {
  return { params, props, cacheKey: shortDigest(JSON.stringify(props)) };
}
