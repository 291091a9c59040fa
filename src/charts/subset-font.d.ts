declare module 'subset-font' {
  /** A font with the glyphs of a text and no others. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'truetype';
      readonly preserveNameIds?: readonly number[];
    },
  ): Promise<Uint8Array>;
}
