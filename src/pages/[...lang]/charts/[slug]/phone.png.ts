import { phonePng } from '../../../../site/chart-picture.ts';
import { chartPaths, type ChartProps } from '../../../../site/chart-paths.ts';

export const getStaticPaths = chartPaths;

/** A chart as PNG, drawn for the width of a phone, for its readers to keep. */
export const GET = async ({ props: { chart, lang } }: { props: ChartProps }) =>
  new Response(await phonePng(chart, lang), { headers: { 'Content-Type': 'image/png' } });
