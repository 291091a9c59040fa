import { namedColours } from '../lib/model/colour.ts';
import type { PlaceColour, Shades } from '../lib/model/colour.ts';

/**
 * What goes with `chart.css`, made of the colours of places: in a prepared chart each mark has the name of its colour as
 * a class; in the chart of the page for exploring, which takes no classes, it is a property.
 */
export function colourStyles(colours: readonly PlaceColour[]): string {
  const named = namedColours(colours);
  const rules = (valueOf: (shades: Shades) => string) =>
    [
      ...named.map(([name, shades]) => `.${name} { --mark: ${valueOf(shades)}; }`),
      `.plot { ${named.map(([name, shades]) => `--${name}: ${valueOf(shades)};`).join(' ')} }`,
    ].join('\n');
  const pickedOut = named.map(
    ([name]) =>
      `.drawings:has(.${name}:is(:hover, .current), .${name} :is(:checked, :focus-visible)) .drawing .mark.${name} > :not(text) { opacity: 1; }`,
  );
  return `${rules(({ light }) => light)}
@supports (color: light-dark(#000, #fff)) {
${rules(({ light, dark }) => `light-dark(${light}, ${dark})`)}
}
@supports selector(:has(a)) {
${pickedOut.join('\n')}
}
`;
}
