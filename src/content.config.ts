import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

/** Prose. Its frontmatter is checked and published by the data build; pages take only the body from here. */
export const collections = {
  explainers: defineCollection({
    loader: glob({ base: './content/explainers', pattern: '{en,zh}/*.mdx' }),
  }),
};
