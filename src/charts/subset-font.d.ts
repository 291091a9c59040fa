declare module 'subset-font' {
  /** A font that is reduced to the glyphs of a text. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'truetype' | 'woff2';
      readonly preserveNameIds?: readonly number[];
      /** The OpenType features that stay; by default all. */
      readonly keepFeatures?: readonly string[];
      readonly noHinting?: boolean;
      /** Where on its axes a variable font is frozen. */
      readonly variationAxes?: Readonly<Record<string, number>>;
    },
  ): Promise<Uint8Array>;
}
