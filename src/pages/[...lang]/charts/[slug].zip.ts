import { chartZip } from '../../../site/chart-zip.ts';
import { chartPaths, type ChartProps } from '../../../site/chart-paths.ts';

export const getStaticPaths = chartPaths;

/** All files of a chart in one archive. */
export const GET = async ({ props: { chart, lang } }: { props: ChartProps }) =>
  new Response(await chartZip(chart, lang), { headers: { 'Content-Type': 'application/zip' } });
