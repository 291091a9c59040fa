import type { APIRoute } from 'astro';
import { characterMaps } from '../../../site/character-maps.ts';

export const getStaticPaths = () =>
  characterMaps().map(({ name, content }) => ({ params: { name }, props: { content } }));

/** A table by which a PDF’s characters in an older Chinese encoding are read. */
export const GET: APIRoute<{ content: Uint8Array<ArrayBuffer> }> = ({ props: { content } }) =>
  new Response(content, { headers: { 'Content-Type': 'application/octet-stream' } });
