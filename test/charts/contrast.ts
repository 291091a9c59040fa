import { color } from 'd3';

/** Red, green and blue, or coordinates made of them. */
export type Triple = readonly [number, number, number];

/** Linear light, 0 to 1. */
export function linear(hex: string): Triple {
  const { r, g, b } = color(hex)!.rgb();
  return [r, g, b].map((byte) => {
    const c = byte / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
}

/** WCAG 2, relative luminance and contrast. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [a, b]
    .map((hex) => {
      const [r, g, blue] = linear(hex);
      return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
    })
    .sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
