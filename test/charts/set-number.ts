import { boxOf, boxPath } from '../../src/charts/box.ts';

/** Sets a number of an element: an attribute, or a side of the rectangle that it is. */
export function setNumber(element: Element, name: string, value: number): void {
  const box = boxOf(element);
  if (box && name in box) element.setAttribute('d', boxPath({ ...box, [name]: value }));
  else element.setAttribute(name, String(value));
}
