declare module 'subset-font' {
  /** A font that is reduced to the glyphs of a text. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'truetype';
      readonly preserveNameIds?: readonly number[];
    },
  ): Promise<Uint8Array>;
}
