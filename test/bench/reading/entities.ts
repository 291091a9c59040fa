/** What the other engine claims of a stretch of text; `end` is exclusive. */
export interface Entity {
  readonly start: number;
  readonly end: number;
  readonly kind: 'figure' | 'date' | 'ordinal';
  readonly value: number | null;
  /** As we write it; `null` where it gives none. */
  readonly unit: string | null;
}

/** Its names of units, as we write them. */
const UNITS: Readonly<Record<string, string>> = {
  'Chinese yuan': '元',
  'Hong Kong dollar': '港元',
  'United States dollar': '美元',
  'Macanese pataca': '澳门元',
  Euro: '欧元',
  Degree: '度',
  C: '摄氏度',
  Year: '岁',
  Kilometer: '公里',
  Meter: '米',
  Centimeter: '厘米',
  Li: '里',
  Hectare: '公顷',
  Mu: '亩',
  'Square meter': '平方米',
  'Cubic meter': '立方米',
  Ton: '吨',
  Kilogram: '公斤',
  Jin: '斤',
};

interface Found {
  readonly start: number;
  readonly end: number;
  readonly typeName: string;
  readonly resolution: { readonly value?: string | null; readonly unit?: string } | null;
}
type Recognize = (text: string, culture: string) => readonly Found[];
type Package = Readonly<Record<string, Recognize | undefined>>;

const PARTS = [
  ['number', 'recognizeNumber', 'recognizePercentage', 'recognizeOrdinal'],
  ['number-with-unit', 'recognizeTemperature', 'recognizeDimension'],
  ['number-with-unit', 'recognizeCurrency', 'recognizeAge'],
  ['date-time', 'recognizeDateTime'],
] as const;

function entity({ start, end, typeName, resolution }: Found): Entity {
  const date = typeName.startsWith('datetime') && !/duration|set/.test(typeName);
  const said = resolution?.value;
  const percent = typeName === 'percentage';
  return {
    start,
    end: end + 1,
    kind: date ? 'date' : typeName === 'ordinal' ? 'ordinal' : 'figure',
    value: said == null ? null : Number(said.replace('%', '')),
    unit: percent ? '%' : (UNITS[resolution?.unit ?? ''] ?? null),
  };
}

/**
 * Loads all that the other engine has for Chinese: numbers, percentages, ordinals, temperatures, dimensions, currencies, ages,
 * dates and times.
 *
 * @returns `null` where it is not installed.
 */
export async function loadEntities(): Promise<((text: string) => Entity[]) | null> {
  const recognizers: Recognize[] = [];
  for (const [name, ...functions] of PARTS) {
    let loaded: Package & { readonly default?: Package };
    try {
      loaded = (await import(`@microsoft/recognizers-text-${name}`)) as typeof loaded;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return null;
      throw error;
    }
    for (const key of functions) {
      const recognize = loaded[key] ?? loaded.default?.[key];
      if (recognize === undefined) throw new TypeError(`recognizers-text-${name} has no ${key}`);
      recognizers.push(recognize);
    }
  }
  return (text) =>
    recognizers.flatMap((recognize) =>
      recognize(text, 'zh-cn')
        .filter(({ typeName }) => !/duration|set/.test(typeName))
        .map(entity),
    );
}
