import type { APIRoute } from 'astro';
import * as z from 'astro/zod';
import { briefingFileSchema } from '../../open-data/briefing-file.ts';

/** What a briefing's `.json` holds, as JSON Schema. */
export const GET: APIRoute = () => Response.json(z.toJSONSchema(briefingFileSchema));
