import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** A file of prose for each language. */
const prose = (folder: string) => glob({ base: `./content/${folder}`, pattern: '{en,zh}/*.mdx' });

/** Prose, which the data build has checked. */
export const collections = {
  // The data build publishes their frontmatter, with its figures filled in.
  explainers: defineCollection({ loader: prose('explainers') }),
  pages: defineCollection({
    loader: prose('pages'),
    schema: z.object({ title: z.string(), description: z.string() }),
  }),
};
