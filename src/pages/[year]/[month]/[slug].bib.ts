import type { APIRoute } from 'astro';
import { briefingFiles } from '../../../archive/briefing-files.ts';
import { toBibtex } from '../../../citing/bibtex.ts';
import { citedOf, type Cited } from '../../../citing/cited.ts';

export const getStaticPaths = () => briefingFiles(citedOf);

export const GET: APIRoute<Cited> = ({ props }) => new Response(toBibtex(props), { headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' } });
