import { chartSvg } from '../../../site/chart-picture.ts';
import { chartPaths, type ChartProps } from '../../../site/chart-paths.ts';

export const getStaticPaths = chartPaths;

/** A chart as SVG. */
export const GET = ({ props: { chart, lang } }: { props: ChartProps }) =>
  new Response(chartSvg(chart, lang), { headers: { 'Content-Type': 'image/svg+xml' } });
