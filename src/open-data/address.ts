import * as z from 'astro/zod';
import { site } from '../site.ts';

/**
 * The schema of a page's or file's address: a full one, or the path from the host's root while the
 * site has no configured address (fullAddress in links.ts).
 */
export const addressSchema = site.url === undefined ? z.string() : z.url();
