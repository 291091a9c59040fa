import type { Page } from 'playwright-core';

/** A part of a page, as a screen reader is told of it. */
export interface AxNode {
  role: string;
  name: string;
}

/** The page as a screen reader is told of it: what is not hidden from it, in order. */
export async function axTree(page: Page): Promise<AxNode[]> {
  interface Value {
    value: string;
  }
  interface Told {
    nodes: { ignored: boolean; role?: Value; name?: Value }[];
  }
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as Told;
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: role?.value ?? '', name: name?.value.trim() ?? '' }));
}
