import { formatPng, formatsOf } from '../../../site/chart-picture.ts';
import { chartPaths } from '../../../site/chart-paths.ts';

/** The formats into which each chart fits. */
export const getStaticPaths = () =>
  chartPaths().flatMap(({ params, props: { chart, lang } }) =>
    formatsOf(chart, lang).map((format) => ({
      params: { ...params, format },
      props: { chart, lang, format },
    })),
  );

type Props = ReturnType<typeof getStaticPaths>[number]['props'];

/** A chart as PNG of a format. */
export const GET = async ({ props: { chart, lang, format } }: { props: Props }) =>
  new Response(await formatPng(chart, lang, format), { headers: { 'Content-Type': 'image/png' } });
