import type { APIRoute } from 'astro';
import * as z from 'astro/zod';
import { briefingFileSchema } from '../../open-data/briefing-file.ts';

/** The JSON Schema of a briefing's `.json`. */
export const GET: APIRoute = () => Response.json(z.toJSONSchema(briefingFileSchema));
