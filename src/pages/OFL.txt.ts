import type { APIRoute } from 'astro';
import { licences } from '../site/faces.ts';

/** The licences of the fonts, which have to go with them. */
export const GET: APIRoute = () =>
  new Response(licences(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
