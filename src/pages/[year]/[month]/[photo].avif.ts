import type { APIRoute } from 'astro';
import { getArchive } from '../../../archive/load.ts';
import { renditionResponse, renditionRoutes, type RenditionProps } from '../../../photos/routes.ts';

export const getStaticPaths = () => renditionRoutes(getArchive().readable, 'avif');

export const GET: APIRoute<RenditionProps> = ({ props }) => renditionResponse(props);
