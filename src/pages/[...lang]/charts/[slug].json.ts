import { chartJson } from '../../../site/chart-table.ts';
import { chartPaths, type ChartProps } from '../../../site/chart-paths.ts';

export const getStaticPaths = chartPaths;

/** The values of a chart as JSON. */
export const GET = ({ props: { chart, lang } }: { props: ChartProps }) =>
  new Response(chartJson(chart, lang), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
