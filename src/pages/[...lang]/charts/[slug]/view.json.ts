import { chartPaths, type ChartProps } from '../../../../site/chart-paths.ts';
import { viewFile } from '../../../../site/chart-view.ts';

export const getStaticPaths = chartPaths;

/** What the toolbar of a chart needs to draw it by another view. It may change with any release. */
export const GET = ({ props: { chart, lang } }: { props: ChartProps }) =>
  new Response(JSON.stringify(viewFile(chart, lang)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
