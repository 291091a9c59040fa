import { chartCard } from '../../../../site/chart-picture.ts';
import { chartPaths, type ChartProps } from '../../../../site/chart-paths.ts';

export const getStaticPaths = chartPaths;

/** The image of a chart for social networks. */
export const GET = async ({ props: { chart, lang } }: { props: ChartProps }) =>
  new Response(await chartCard(chart, lang), { headers: { 'Content-Type': 'image/png' } });
