/** A number that the other engine finds; `end` is exclusive. */
interface Recognized {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

export type Recognizer = (text: string) => Recognized[];

/** What this bench uses of @microsoft/recognizers-text-number. */
interface Package {
  readonly recognizeNumber?: Recognize;
  readonly default?: { readonly recognizeNumber?: Recognize };
}
type Recognize = (
  text: string,
  culture: string,
) => readonly { start: number; end: number; resolution: { value?: string } | null }[];

/** Loads the other engine for Chinese; `null` where it is not installed. */
export async function loadRecognizer(): Promise<Recognizer | null> {
  const name = '@microsoft/recognizers-text-number';
  let loaded: Package;
  try {
    loaded = (await import(name)) as Package;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
  const recognize = loaded.recognizeNumber ?? loaded.default?.recognizeNumber;
  if (recognize === undefined) throw new TypeError(`${name} has no recognizeNumber`);
  return (text) =>
    recognize(text, 'zh-cn').map(({ start, end, resolution }) => ({
      start,
      end: end + 1,
      value: Number(resolution?.value),
    }));
}
