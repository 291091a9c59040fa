import type { Lang } from '../lib/language.ts';

/** A few lines that load the data in one tool. */
interface Snippet {
  /** Name of the tool. */
  readonly tool: string;
  readonly code: string;
  /** What to know before running it; empty where there is nothing to know. */
  readonly hint: Readonly<Record<Lang, string>>;
}

const none = { en: '', zh: '' };

/** Each tool asks the same where it can: the figures about Lanzhou. `{data}` stands for the folder's address. */
const templates: readonly Snippet[] = [
  {
    tool: 'pandas',
    code: `import pandas as pd

dates = {"period_start": "string", "period_end": "string"}
figures = pd.read_csv("{data}figures.csv", dtype=dates)
figures[figures.place == "lanzhou"][["id", "value", "unit", "low", "high"]]`,
    hint: {
      en: 'Needs pandas alone (on Debian python3-pandas). With pyarrow, pd.read_parquet keeps the types of all columns.',
      zh: '只需 pandas（Debian 上为 python3-pandas）。若有 pyarrow，pd.read_parquet 可保留各列类型。',
    },
  },
  {
    tool: 'R',
    code: `figures <- read.csv("{data}figures.csv", encoding = "UTF-8", na.strings = "")
subset(figures, place == "lanzhou", c(id, value, unit, low, high))`,
    hint: none,
  },
  {
    tool: 'Stata',
    code: `import delimited "{data}figures.csv", clear varnames(1) encoding("UTF-8") bindquote(strict)
list id value unit low high if place == "lanzhou"`,
    hint: none,
  },
  {
    tool: 'DuckDB',
    code: `SELECT theme, figures.id, value, figures.unit
FROM read_parquet('{data}figures.parquet') figures
JOIN read_parquet('{data}indicators.parquet') indicators ON indicators.id = figures.indicator
WHERE place = 'lanzhou' AND coalesce(period_end, period_start) LIKE '2023%'
ORDER BY theme, figures.id;`,
    hint: none,
  },
  {
    tool: 'JavaScript',
    code: `const response = await fetch("{data}figures.json");
const figures = await response.json();
const lanzhou = figures.filter(({ place }) => place === "lanzhou");`,
    hint: {
      en: 'Values are decimal strings: Number(value) where a float will do.',
      zh: '数值为十进制字符串；若浮点数足够，可用 Number(value) 转换。',
    },
  },
  {
    tool: 'Observable',
    code: `figures = fetch("{data}figures.json").then((response) => response.json())

Plot.plot({
  marginLeft: 220,
  marks: [
    Plot.barX(
      figures.filter((d) => d.place === "lanzhou" && d.unit === "户"),
      { x: (d) => Number(d.value), y: "label_en", sort: { y: "-x" } }
    )
  ]
})`,
    hint: {
      en: 'The host has to send Access-Control-Allow-Origin.',
      zh: '主机须发送 Access-Control-Allow-Origin 标头。',
    },
  },
  {
    tool: 'Google Sheets',
    code: '=IMPORTDATA("{data}figures.csv")',
    hint: {
      en: 'Only what can be reached from the internet can be imported. A month such as 2022-05 becomes a day.',
      zh: '只能导入可从互联网访问的文件。2022-05 之类的月份会变成日期。',
    },
  },
  {
    tool: 'Excel',
    code: '{data}after-the-hat.xlsx',
    hint: {
      en: 'A sheet for each table. In a CSV file for Excel, a text that Excel would turn into a day or a number is a formula that gives this text: 2022-05 is ="2022-05". Other programs show the formula, so they should take the plain CSV.',
      zh: '每表一张工作表。在 Excel 用的 CSV 里，凡 Excel 会改成日期或数值的文字，都写成得出该文字的公式：2022-05 写作 ="2022-05"。别的程序会原样显示公式，请用普通 CSV。',
    },
  },
  {
    tool: 'curl',
    code: 'curl {data}v1/figures/lanzhou.monitored.households.json',
    hint: none,
  },
];

/**
 * The snippets for every tool.
 *
 * @param data the address of the published folder, with a slash at its end
 */
export const snippets = (data: string): readonly Snippet[] =>
  templates.map((template) => ({
    ...template,
    code: template.code.replaceAll('{data}', () => data),
  }));
