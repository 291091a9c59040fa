import { oembed } from '../../../site/oembed.ts';
import { chartPaths, type ChartProps } from '../../../site/chart-paths.ts';

export const getStaticPaths = chartPaths;

/** The oEmbed response for a chart. */
export const GET = ({ props: { chart, lang } }: { props: ChartProps }) =>
  new Response(oembed(chart, lang), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
