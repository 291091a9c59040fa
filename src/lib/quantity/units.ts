/** What a unit measures. Only quantities of one kind can be added. */
export type UnitKind =
  | 'count'
  | 'money'
  | 'share'
  | 'area'
  | 'length'
  | 'volume'
  | 'mass'
  | 'power'
  | 'energy'
  | 'voltage'
  | 'time'
  | 'place'
  | 'other';

/** A measure word or unit of measurement. */
export interface Unit {
  /** As printed, in Simplified. */
  readonly zh: string;
  readonly kind: UnitKind;
}

/** All units by kind, in Simplified. */
const TABLE: Readonly<Record<UnitKind, string>> = {
  count:
    '户 人 人次 户次 ' +
    '场次 件次 台次 架次 批次 轮次 班次 车次 头次 项次 家次 处次 篇次 例次 条次 份次 部次 艘次 所次 对次 组次 ' +
    '次 趟 遍 轮 场 期 批 届 个 家 所 处 项 条 件 宗 起 例 笔 单 票 桩 ' +
    '头 只 羽 匹 口 尾 群 窝 箱 株 棵 丛 盆 苗 座 栋 幢 套 间 孔 眼 台 辆 艘 架 部 盏 把 根 支 枝 杆 枚 粒 颗 朵 ' +
    '份 册 本 篇 张 幅 面 块 片 段 道 扇 门 节 章 集 首 封 字 组 队 班 席 桌 床 顶 双 对 副 棒 页 穴 束 团 种 类 款 样 盘 桶 袋 瓶 包 车 罐 盒 捆 堆 ' +
    '方面 伙 人份 标段 标箱 课时 学时 工时 工日 人天 人日 劳动日 词 维 步 档 层 级 环 关 格 名次 代 胎 茬 亩次 股',
  money: '元 角 美元 港元 澳门元 新台币 欧元 日元 韩元 英镑 卢布 澳元 加元 新加坡元',
  share: '% ‰ 个百分点 个千分点 倍 成 折 番 个基点',
  area: '平方公尺 亩 公顷 平方米 平方公里 平方千米 平方厘米 平方尺 平方英尺 坪',
  length:
    '公尺 公分 米 公里 千米 里 华里 厘米 毫米 微米 延米 丈 尺 寸 英里 英尺 英寸 海里 皮长公里 芯公里 车公里 对公里 沟公里',
  volume: '立方公尺 立方米 方 立方厘米 升 毫升 公升',
  mass: '公吨 公克 吨 公斤 千克 斤 克 毫克 微克 吨标准煤 台斤',
  power: '千瓦 兆瓦 瓦 吉瓦 马力 千伏安 伏安 峰瓦 兆峰瓦',
  energy: '千瓦时 千瓦小时 兆瓦时 度 千卡 大卡 焦耳',
  voltage: '千伏 伏',
  time: '年 个月 天 小时 个小时 分钟 秒 周 个星期 个季度 周年 岁 周岁 个工作日 个年头 学年 学期 刻钟 昼夜',
  place:
    '省 州 市 县 区 乡 镇 村 乡镇 街道 社区 旗 国 县级市 市辖区 地级市 自治县 自治州 省份 县区 县市 市县 区县 市州 州市 省市 省区',
  other: '℃ 摄氏度 分 大 兆赫 赫兹 克拉 分贝 兆帕',
};

/** Other printed forms of these units. */
const ALIASES: Readonly<Record<string, string>> = {
  名: '人',
  位: '人',
  口人: '人',
  日: '天',
  块钱: '元',
  元钱: '元',
  元人民币: '元',
  人民币: '元',
  圆: '元',
  元新台币: '新台币',
  美金: '美元',
  港币: '港元',
  欧罗: '欧元',
  韩币: '韩元',
  英呎: '英尺',
  平方呎: '平方英尺',
  呎: '英尺',
  英哩: '英里',
  '㎡': '平方米',
  平米: '平方米',
  'm²': '平方米',
  'km²': '平方公里',
  'm³': '立方米',
  '㎞': '公里',
  '㎏': '公斤',
  km: '公里',
  kg: '公斤',
  kW: '千瓦',
  MW: '兆瓦',
  kWh: '千瓦时',
  kV: '千伏',
  'hm²': '公顷',
  '°C': '℃',
  个百分比: '个百分点',
  百分点: '个百分点',
  度电: '度',
};

const UNITS: ReadonlyMap<string, Unit> = new Map(
  Object.entries(TABLE).flatMap(([kind, entries]) =>
    entries.split(' ').map((zh): [string, Unit] => [zh, { zh, kind: kind as UnitKind }]),
  ),
);

const PRINTED: ReadonlyMap<string, string> = new Map([
  ...[...UNITS.keys()].map((zh): [string, string] => [zh, zh]),
  ...Object.entries(ALIASES),
]);

/**
 * Characters before which a measure word is the beginning of another word: 户籍, 家庭, 种植, 成立. Each
 * entry is the measure word with all these characters behind it.
 */
const NOT_BEFORE: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '户籍口 家庭长园禽乡畜属 人口民才 名单额录称义优 位于居列置次 处于理置罚分 所有属在以 部门分队委 节日约能点省水 本地科级年市县土身 ' +
    '片区 方案式针向法便 里程面 度过 角度色 成为立果功员本效绩年长熟活都就交品 国家有务内道际债企网土 区域间 镇级 乡级村土 县级域城 市级场民值域区政 省级份委内外 ' +
    '州级 村级民委庄子干镇里 次日序年要 期间末望盼 天然津气水府 分之别类布为钟析散红批配级工段设 股份东权 门类诊店口户 代表理替码价 集体中团镇聚装 首次批先家个 ' +
    '组织建长成合 队伍员 对接口象于比应外其全标我农脱 面积向对临貌 根据本源 支持出付部撑援 关于键注心系 步骤入伐行 环境节保 包括含装 车间辆位 起来到步草伏 单位元独一 ' +
    '例如外会 条例件款 种植养业子 头部脑目 只有要能是 口径岸粮头碑 份额 类型别似 批准复评量 场所地景面合 间接隔断 台账阶 款项式 升级至到高华温 克服难 ' +
    '篇章 字样 词条 格局外 口腔 张家 章程 套餐 双方向重轨百一 层面级次出 道路德口 把握关手 块状 段落 班子级 床位 笔者 团结队体圆支 页面 束缚 级别联 米面粉线 星级 元旦素 户外 群众体 圆满形圈心梦环桌盘柱 坪坝 丈夫量 寸土'
  )
    .split(' ')
    .map((entry) => [entry.charAt(0), entry.slice(1)]),
);

interface PrintedName {
  readonly printed: string;
  readonly unit: string;
  /** Characters that may not follow. */
  readonly notBefore: string;
}

/** The printed names by their first character, longest first. */
const BY_FIRST: ReadonlyMap<string, readonly PrintedName[]> = index();

function index(): Map<string, PrintedName[]> {
  const found = new Map<string, PrintedName[]>();
  for (const [printed, unit] of PRINTED) {
    const name = { printed, unit, notBefore: NOT_BEFORE[printed] ?? '' };
    const names = found.get(printed.charAt(0));
    if (names === undefined) found.set(printed.charAt(0), [name]);
    else names.push(name);
  }
  for (const names of found.values()) names.sort((a, b) => b.printed.length - a.printed.length);
  return found;
}

/** The unit with that Simplified name; `undefined` where the table has none. @example unitOf('户')?.kind // 'count' */
export function unitOf(zh: string): Unit | undefined {
  return UNITS.get(zh);
}

/** Whether a unit is one of money. @example isMoney('美元') // true */
export function isMoney(unit: string | null): boolean {
  return unit !== null && unitOf(unit)?.kind === 'money';
}

/** All printed forms of all units, aliases included. */
export function printedUnits(): Iterable<string> {
  return PRINTED.keys();
}

/**
 * The longest measure word that begins at `at` in folded text, with the unit that it stands for.
 *
 * @example unitAt('名党员', 0) // { end: 1, unit: '人' }
 * @example unitAt('家庭', 0) // null
 */
export function unitAt(text: string, at: number): { end: number; unit: string } | null {
  const names = BY_FIRST.get(text.charAt(at));
  if (names === undefined) return null;
  for (const { printed, unit, notBefore } of names) {
    if (printed.length > 1 && !text.startsWith(printed, at)) continue;
    const end = at + printed.length;
    if (notBefore !== '' && end < text.length && notBefore.includes(text.charAt(end))) continue;
    return { end, unit };
  }
  return null;
}
