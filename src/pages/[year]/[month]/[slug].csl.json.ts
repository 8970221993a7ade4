import type { APIRoute } from 'astro';
import { briefingFiles } from '../../../archive/briefing-files.ts';
import { toCslJson } from '../../../citing/csl.ts';
import { citedOf, type Cited } from '../../../citing/cited.ts';

export const getStaticPaths = () => briefingFiles(citedOf);

export const GET: APIRoute<Cited> = ({ props }) => new Response(toCslJson(props), { headers: { 'Content-Type': 'application/vnd.citationstyles.csl+json; charset=utf-8' } });
