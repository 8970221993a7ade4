import type { APIRoute } from 'astro';
import * as z from 'astro/zod';
import { briefingRecordSchema } from '../../open-data/briefing-record.ts';

/** What a briefing's `.json` holds, as JSON Schema. */
export const GET: APIRoute = () => Response.json(z.toJSONSchema(briefingRecordSchema));
