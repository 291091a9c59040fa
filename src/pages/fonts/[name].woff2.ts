import type { APIRoute } from 'astro';
import { fontFiles } from '../../site/faces.ts';

export async function getStaticPaths() {
  return Object.values(await fontFiles()).map(({ name, content }) => ({
    params: { name: name.replace(/\.woff2$/, '') },
    props: { content },
  }));
}

/** A font of the site's pages. */
export const GET: APIRoute<{ content: Uint8Array<ArrayBuffer> }> = ({ props: { content } }) =>
  new Response(content, { headers: { 'Content-Type': 'font/woff2' } });
