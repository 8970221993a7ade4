import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { briefingFiles } from '../../../archive/briefing-files.ts';
import { sourceOf } from '../../../archive/load.ts';

export const getStaticPaths = () => briefingFiles(({ id }) => ({ id }));

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => new Response(sourceOf(props), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
