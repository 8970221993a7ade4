import type { APIRoute } from 'astro';
import { getDataPackage } from '../../open-data/load.ts';

export const GET: APIRoute = () => Response.json(getDataPackage());
