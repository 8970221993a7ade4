import * as z from 'astro/zod';
import { deployment } from '../environment.ts';

/**
 * The schema of a page's or file's address: a full one, or the path from the host's root while the
 * site has no configured address (fullAddress in links.ts).
 */
export const addressSchema = deployment.url === undefined ? z.string() : z.url();
