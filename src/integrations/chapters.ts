import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';

type Plugin = NonNullable<SatteriProcessorOptions['hastPlugins']>[number];

/**
 * Makes a section of every heading of the second level and what follows it, which a browser can lay
 * out by itself. What leads to the first heading stays as it is.
 */
export const chapters: Plugin = {
  name: 'chapters',
  after(root, context) {
    type Node = (typeof root.children)[number];
    type Chapter = Extract<Node, { type: 'element' }>;
    const children: Node[] = [];
    let chapter: Chapter | undefined;
    for (const node of root.children) {
      if (node.type === 'element' && node.tagName === 'h2') {
        const properties = { className: ['chapter'] };
        chapter = { type: 'element', tagName: 'section', properties, children: [] };
        children.push(chapter);
      }
      if (chapter) chapter.children.push(node as Chapter);
      else children.push(node);
    }
    context.replaceNode(root, { type: 'root', children });
  },
};
