import type { APIRoute } from 'astro';
import { png } from '../charts/png.ts';
import { themes } from '../charts/theme.ts';
import { icons } from '../site/icons.ts';

export function getStaticPaths() {
  return Object.entries(icons).map(([icon, size]) => ({ params: { icon }, props: { size } }));
}

const { paper, ink } = themes.light;

/** The site's hat with a background, as an icon for home screens. */
export const GET: APIRoute<{ size: number }> = async ({ props: { size } }) =>
  new Response(
    await png(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="-9 -9 56 56"><path d="M-9-9h56v56h-56z" fill="${paper}"/><path d="M19 4 37 18.5C28 22.5 10 22.5 1 18.5Z" fill="${ink}"/><path d="M4 32h30" stroke="${ink}" stroke-width="3.4"/></svg>`,
      1,
      'en',
    ),
    { headers: { 'Content-Type': 'image/png' } },
  );
