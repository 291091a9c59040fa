import { endAt, matchAt } from '../text/match-at.ts';
import type { FoldedNumeral } from './numeral.ts';

// Numbers and dates of which only the measure word, or 年, is left: 达元, 脱贫人口户人, 从年的.

/** Measure words, and the words behind which they must have a number, so that a missing one was deleted. */
const HOLES: readonly (readonly [unit: string, before: string])[] = [
  [
    '[万亿]{0,2}元',
    '增加|减少|达到?|共有?|共计|投入|资金|收入|提高到|发放|投资|贷款|补助|补贴|产值|金额|补偿|增收',
  ],
  [
    '万?户万?人',
    '人口|脱贫|退出|对象|[困贫测险保迁缘特]户|群体|家庭|识别|监测|搬迁|新增|纳入|累计|共有?|共计|达到?',
  ],
  ['人', '贫困户|脱贫户|风险户|监测户|对象|(?:人口|劳动力)(?:为|达到?|共有?|有|约)?'],
  [
    '万人?',
    '增加|减少|达到?|共有?|累计|新增|转移|就业|务工|培训|带动|(?:人口|劳动力)(?:为|有|约)?',
  ],
  ['万?户', '改造|新增|共有?|共计|减少|[农困贫测险保迁缘牧]户'],
  [
    '个',
    '项目|岗位|问题|车间|基地|社区|小组|专班|品牌|园区|中心|组织|学校|机构|单位|部门|合作社|安置[点区]|共有?|共计|达到?|新增|建成|新建|出列|退出|[村乡镇县](?:共|有|为)?',
  ],
  ['[万亿]?亩', '面积|达到?|种植|流转|[林茶果药椒桑薯菜竹菌粮麦稻]|玉米|共有?|新增|累计'],
  ['[万亿]?(?:公里|吨)', '[路道渠网管沟]|硬化|里程|全?长|产量|达到?|共'],
  ['家', '合作社|公司|农家乐|车间|共有?|引进|培育|达到?'],
  ['项', '项目|措施|问题|制度|政策|任务|共|达到?|成果'],
  ['座', '水池|水窖|桥梁?|厂房|大棚|电站|水库'],
  ['处', '饮水工程|水利工程|安置点|水源|隐患点|灾害点'],
  ['名', '干部|党员|人员|护林员|教师|医生|专家|学生|书记|队员'],
];
const PAUSE = '(?=[,。;、)]|$|\\n)';
const HOLE = new RegExp(
  [
    ...HOLES.map(([unit, before]) => `${unit}${PAUSE}(?<=(?:${before}) ?${unit})`),
    // Those below may also stand inside a clause, since the words around them leave no other meaning.
    '%(?=[,。;、)]|$|\\n|[下上降升提增以的])(?<=(?:达到?|占比?|增长|下降|提高|[率重例](?:为|达|仅)?|[从由至到])%)',
    '户人(?=建档|贫困|脱贫|未|全部)(?<=(?:[的有]|人口|对象)户人)',
    // 分别增加人、人、人
    '人(?=(?:、人)+[,。;])(?<=(?:增加|减少|分别[为有达])人)|人(?=[、,。;])(?<=(?:增加|减少|分别[为有达])(?:人、){1,9}人)',
    '个(?=行政村|自然村|贫困村|脱贫村|乡镇|村[,。、(]|县[,。、(市区]|社区|安置)(?<=(?:共有?|辖|全[国省市县州区]|涉及|覆盖|达到?)个)',
  ].join('|'),
  'y',
);

/** Reads the measure word at `at` whose number was deleted; the token is the measure word. */
export function deletedAt(text: string, at: number): FoldedNumeral | null {
  const first = text.charAt(at);
  if (first === '年' || first === '月') return deletedDateAt(text, at);
  const end = endAt(HOLE, text, at);
  return end === null ? null : { start: at, end, kind: 'figure', damage: 'deleted', reading: null };
}

/** Characters that make a word with the 年 before them. */
const WORDS = '[轻青幼初底末中货关味产均检审级龄份间节画糕饭夜度报会]';
/** 年, 月 and 日 that have lost their numbers, as the words around them show. What a pattern matches is the token. */
const DATE_HOLES: readonly RegExp[] = [
  // 截至年月日, 于月日召开, 2023年月日
  /(?<=截至|截止|[于从到至在自]|\d年|^|[。;\n])(?:年月日|年月(?=[,至到起以底末])|月日)(?=[,。的至到起以前后召底末]|$)/y,
  // 从年的9.6%, 到年的3.2%
  /(?<=[从由比较到至自])年(?=的[^,。;]{0,6}\d)/y,
  // 自年以来, 从年到年
  /(?<=截至|[自从由]|(?<!同|环)比|与)年(?=,|以来|起|开始|[到至]年?|相比|第|同期)/y,
  /(?<=[从由自]年[到至])年(?=[,。的]|$)/y,
  // 年,全县完成 and 月,举办 at the beginning of a sentence
  /(?<=^|[。;\n])(?:年(?=,|以来|全[国省市县州区]|[上下]半年)|月(?=,|[上中下]旬))/y,
  // 年5月16日, and 年甲县、乙县脱贫, at the beginning of a clause
  new RegExp(
    `(?<=^|[,。;:、\\n“])年(?=\\d{1,2}月|(?!${WORDS})\\p{Script=Han}{1,6}[县市区州乡镇村](?:[、和]|脱贫|摘帽|退出|出列))`,
    'yu',
  ),
  // 特别是年、年对
  /(?<=特别是|尤其是|[于在])年(?=、年)|(?<=(?:特别是|尤其是|[于在])年、)年(?=[对的,。])/y,
];
/** 年底 before a number. Whether it has lost its year is told by the text before and behind. */
const YEAR_END = /年[底末](?=的[^,。;]{0,6}\d)/y;

/** Reads 年, 月 or 日 at `at` whose numbers were deleted. 到年底 alone is usual and no sign of damage. */
function deletedDateAt(text: string, at: number): FoldedNumeral | null {
  for (const pattern of DATE_HOLES) {
    const end = endAt(pattern, text, at);
    if (end !== null) return withoutDate(at, end);
  }
  if (matchAt(YEAR_END, text, at) === null) return null;
  // 从年底的…到年底的…, 从年的…到年底的…: at least one of the two must have had its year.
  const end = text.slice(at, at + 2);
  const before = /[^。;\n]*$/.exec(text.slice(Math.max(0, at - 40), at))![0];
  const behind = /^[^。;\n]*/.exec(text.slice(at + 2, at + 42))![0];
  const second =
    /[到至为]$/.test(before) && new RegExp(`[从由]年(?:${end.charAt(1)})?的`).test(before);
  const first =
    /[从由]$/.test(before) && new RegExp(`[到至为]年(?:${end.charAt(1)})?的`).test(behind);
  return first || second ? withoutDate(at, at + 2) : null;
}

function withoutDate(start: number, end: number): FoldedNumeral {
  return { start, end, kind: 'date', damage: 'deleted', reading: null };
}
