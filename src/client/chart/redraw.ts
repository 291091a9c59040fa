// Draws a chart by another view, with the modules that drew it in the build. Loaded when a reader reaches for the
// toolbar, because it brings Plot with it.

import { drawRows } from '../../charts/draw.ts';
import { picture } from '../../charts/picture.ts';
import { viewed, type ChartView } from '../../charts/view.ts';
import type { Lang } from '../../lib/language.ts';
import type { ViewFile } from '../../site/chart-view.ts';

/** @param width of the drawing, in CSS pixels. @throws ChartError where the view has no room in it */
export function redraw(file: ViewFile, view: ChartView, width: number, lang: Lang): SVGSVGElement {
  const { kind, rows, ownScales, benchmarks, verdicts } = viewed(file.measures, view);
  return drawRows(kind, rows, {
    lang,
    width,
    document,
    slug: `${file.slug}-view`,
    title: file.titles[view.measure]!,
    ownScales,
    benchmarks,
    verdicts,
  });
}

/**
 * A view as an SVG file to download, 720 px wide inside its margins.
 *
 * @param state what of the view is chosen, in words; @param address of the view
 */
export function viewPicture(
  file: ViewFile,
  view: ChartView,
  {
    state,
    address,
    lang,
  }: { readonly state: string; readonly address: string; readonly lang: Lang },
): string {
  const [source = '', version = ''] = file.foot;
  return picture(
    redraw(file, view, 720, lang),
    {
      title: file.titles[view.measure]!,
      subtitle: file.subtitles[view.measure]!,
      description: file.description,
      notes: file.notes,
      foot: [...(state ? [state] : []), source, version, `${address} · CC BY 4.0`],
    },
    lang,
  );
}

const dataUrl = (type: string, bytes: Uint8Array) =>
  `data:${type};base64,${btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''))}`;

/** The fonts of the page as a style sheet that stands alone, since a picture in a canvas can load nothing. */
async function fontStyles(): Promise<string> {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .map((rule) => rule.cssText);
  const loaded = rules.map(async (rule) => {
    const [address, path] = /url\(["']?([^"')]+)["']?\)/.exec(rule) ?? [];
    if (!address || !path) return '';
    const bytes = new Uint8Array(await (await fetch(path)).arrayBuffer());
    return rule.replace(address, `url(${dataUrl('font/woff2', bytes)})`);
  });
  return (await Promise.all(loaded)).join('');
}

/** An SVG file as PNG, at twice its size. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  const styled = svg.replace('<title>', `<style>${await fontStyles()}</style><title>`);
  image.src = dataUrl('image/svg+xml', new TextEncoder().encode(styled));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * image.naturalWidth;
  canvas.height = 2 * image.naturalHeight;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture')))),
  );
}

/** The values of a view as CSV: the lines of the chart's file that it shows, in its order, with what it is. */
export function viewCsv(file: ViewFile, view: ChartView, state: string): string {
  const { rows } = file.measures[view.measure]!;
  const lines = file.csv.lines[view.measure]!;
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const about = [file.titles[view.measure]!, state].map(quoted).join(',');
  const shown = viewed(file.measures, view).rows.map(
    ({ id }) => lines[rows.findIndex((row) => row.id === id)],
  );
  return [`${file.csv.head},chart,view`, ...shown.map((line) => `${line},${about}`), ''].join(
    '\r\n',
  );
}
