import type { GetStaticPathsResult } from 'astro';
import type { Lang } from '../../../lib/language.ts';
import { bandFile } from '../../../site/band-file.ts';
import { articles } from '../../../site/data.ts';
import { languagePaths } from '../../../site/languages.ts';

export const getStaticPaths = (): GetStaticPathsResult =>
  languagePaths().flatMap(({ params, props }) =>
    articles().map(({ id }) => ({ params: { ...params, id }, props: { ...props, id } })),
  );

/** What the script of a band needs to name its bars and to light them. It may change with any release. */
export const GET = ({ props: { id, lang } }: { props: { id: string; lang: Lang } }) =>
  new Response(JSON.stringify(bandFile(id, lang)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
