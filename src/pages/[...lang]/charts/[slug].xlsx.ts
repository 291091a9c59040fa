import { chartPaths, type ChartProps } from '../../../site/chart-paths.ts';
import { chartXlsx } from '../../../site/chart-xlsx.ts';

export const getStaticPaths = chartPaths;

/** The values of a chart as an Excel workbook. */
export const GET = async ({ props: { chart, lang } }: { props: ChartProps }) =>
  new Response(Uint8Array.from(await chartXlsx(chart, lang)), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
  });
