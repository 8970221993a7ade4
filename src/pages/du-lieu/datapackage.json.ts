import type { APIRoute } from 'astro';
import { dataPackage } from '../../open-data/data-package.ts';
import { getDataFiles } from '../../open-data/load.ts';

export const GET: APIRoute = async () => Response.json(dataPackage(await getDataFiles()));
