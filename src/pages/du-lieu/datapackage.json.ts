import type { APIRoute } from 'astro';
import { getDataPackage } from '../../open-data/load.ts';

export const GET: APIRoute = async () => Response.json(await getDataPackage());
