import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unknownName } from '../../lib/model/nearest.ts';
import type { FormerStory, StoryList } from '../../lib/model/story-list.ts';
import type { Problem } from '../../lib/problem.ts';
import { readText } from './csv.ts';
import { YamlFile } from './yaml.ts';

const FILE = 'content/stories.yaml';

/**
 * Reads `content/stories.yaml`: the order of the stories, in which each stands once, and the stories that were withdrawn,
 * with what took their place.
 *
 * @param stories slugs of the files of stories
 * @param places ids
 */
export function readStoryList(
  folder: string,
  stories: ReadonlySet<string>,
  places: ReadonlySet<string>,
): { list: StoryList; problems: readonly Problem[] } {
  const none = { order: [], former: [] };
  const path = join(folder, 'stories.yaml');
  if (!existsSync(path)) {
    const problem = { code: 'missing-file', at: `${FILE}:1`, found: 'no list of the stories' };
    return { list: none, problems: [{ ...problem, expected: 'the key "order" with each story' }] };
  }
  const { text, problem } = readText(FILE, readFileSync(path));
  if (problem) return { list: none, problems: [problem] };
  const yaml = new YamlFile(FILE, 'stories', text, ['order', 'former'], new Map());
  const { root, problems } = yaml;
  if (root === null) return { list: none, problems };

  const order = yaml.strings(root, 'order', (slug, node) => {
    if (!stories.has(slug)) yaml.report(node, unknownName('story', slug, stories));
  });
  const disordered = (found: string, hint: string) =>
    yaml.report(yaml.child(root, 'order') ?? root, {
      code: 'order-of-stories',
      found,
      expected: 'each story once',
      hint,
    });
  for (const slug of stories)
    if (!order.includes(slug)) disordered(`"${slug}" is not there`, 'add it to "order"');
  order.forEach((slug, at) => {
    if (order.indexOf(slug) < at) disordered(`"${slug}" stands twice`, 'remove one of the two');
  });
  const items = root.has('former')
    ? yaml.maps(root, 'former', ['slug', 'title', 'stories', 'place'])
    : [];
  const former = items.flatMap((item): FormerStory[] => {
    const slug = yaml.string(item, 'slug');
    const title = yaml.bilingual(item, 'title');
    const place = item.has('place') ? yaml.known(item, 'place', 'place', places) : null;
    const instead = yaml.strings(item, 'stories', (each, node) => {
      if (!stories.has(each)) yaml.report(node, unknownName('story', each, stories));
    });
    if (slug && stories.has(slug.value))
      yaml.report(slug.node, {
        code: 'story-not-withdrawn',
        found: `"${slug.value}", which is a story`,
        expected: 'a story without files in content/explainers/',
      });
    if (instead.length === 0)
      yaml.report(item, {
        code: 'missing-text',
        found: 'no "stories" that take its place',
        expected: 'slugs of stories',
      });
    return slug && title
      ? [{ slug: slug.value, title, stories: instead, place: place?.value ?? null }]
      : [];
  });
  return { list: { order, former }, problems };
}
