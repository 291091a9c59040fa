import { chartCsv } from '../../../site/chart-table.ts';
import { chartPaths, type ChartProps } from '../../../site/chart-paths.ts';

export const getStaticPaths = chartPaths;

/** The values of a chart as CSV. */
export const GET = ({ props: { chart, lang } }: { props: ChartProps }) =>
  new Response(chartCsv(chart, lang), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
