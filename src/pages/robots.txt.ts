import type { APIRoute } from 'astro';
import { absolute, file } from '../site/routes.ts';

/** Allows all crawlers and names the sitemap. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(file('/sitemap.xml'))}\n`);
