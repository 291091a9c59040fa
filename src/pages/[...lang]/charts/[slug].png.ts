import { chartPng } from '../../../site/chart-picture.ts';
import { chartPaths, type ChartProps } from '../../../site/chart-paths.ts';

export const getStaticPaths = chartPaths;

/** A chart as PNG. */
export const GET = async ({ props: { chart, lang } }: { props: ChartProps }) =>
  new Response(await chartPng(chart, lang), { headers: { 'Content-Type': 'image/png' } });
