import { themes } from '../charts/theme.ts';

/** A drawing of the page as an SVG file that can be used on its own, in the light theme, with its background. */
export function svgFile(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', themes.light.paper);
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}
