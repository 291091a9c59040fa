import { oembed } from '../../../../site/oembed.ts';
import { chartPaths, type ChartProps } from '../../../../site/chart-paths.ts';

export const getStaticPaths = () => chartPaths().filter(({ props }) => props.chart.toggle !== null);

/** The oEmbed response for a chart by its second measure. */
export const GET = ({ props: { chart, lang } }: { props: ChartProps }) =>
  new Response(oembed(chart, lang, 'other'), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
