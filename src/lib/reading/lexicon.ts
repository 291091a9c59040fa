import { NUMERAL_CHARACTERS } from '../quantity/number.ts';
import type { TokenKind } from './numeral.ts';

/**
 * Words and names that contain a numeral character, in Simplified, by what they are.
 *
 * A numeral is looked up here before it is read as a quantity, and the longest entry around it is taken.
 * An entry that is no word in some context (十分 in 三十分钟) does no harm there, since the scan has read
 * the longer number before it comes to the entry.
 */
const WORDS: Readonly<Partial<Record<TokenKind, string>>> = {
  word:
    '一公里难题 最后一公里 一分部署 九分落实 十年磨一剑 十年如一日 一家一户 一点一滴 一针一线 一砖一瓦 一草一木 一山一水 七十二行 三百六十行 张三 李四 四口之家 三口之家 一定 一些 一直 一般 一起 一样 一贯 一并 一道 一边 一面 一方面 一系列 一揽子 一体化 一体推进 一体 一线 一流 一手抓 一手 ' +
    '一步一个脚印 一步步 一步 一把手 一抓到底 一如既往 一心一意 一以贯之 一鼓作气 一张蓝图 一盘棋 一条心 一股绳 一条龙 一票否决 一刀切 一次性 一时 一度 一生 一代 一点 ' +
    '一程 一角 一带 一意 一批批 一个个 一件件 一项项 一户户 一村村 一条条 一座座 一排排 一片片 一家家 一家人 一家 一人 一词 一事 一日 一夜之间 一夜 一早 一大早 一大批 一大 一村 ' +
    '一扫 一头 一口气 一口 一阵 一股 一卡 一折 一帆风顺 一目了然 一蹴而就 一成不变 一落千丈 一应俱全 一清二楚 一视同仁 一马当先 一往无前 一举多得 一举两得 一元复始 一元化 一劳永逸 一脉相承 一脉 一望无际 一席 一技之长 一技 一无所有 一环扣一环 一茬接着一茬 一任接着一任 一年接着一年 一锤接着一锤 一级带着一级 一棒接着一棒 一代又一代 一年一年 一天天 一天一天 一年又一年 一户一户 一村一村 一年年 一年 一天 一半 一般性 一类 一门心思 一门 一碗水 一把 一双双 ' +
    '统一 唯一 同一 单一 之一 逐一 进一步 专一 如一 合一 划一 归一 不一 任一 每一 某一 这一 那一 哪一 另一 其一 其二 其三 为一体 于一体 成一体 融为一体 连成一片 连成一体 打成一片 拧成一股绳 下一步 上一年 上一步 上一级 下一级 下一阶段 下一轮 更进一步 有一定 万一 始终如一 说一不二 独一无二 百里挑一 数一数二 百闻不如一见 首屈一指 千篇一律 表里如一 知行合一 合二为一 三合一 二合一 三位一体 多元一体 四位一体 天人合一 第三方 一站式 第一时间 第一线 第一手 第一要务 第一责任 第一动力 第一资源 ' +
    '二维码 二极管 二次 二手 二胎 二孩 二者 二话不说 二线 三番五次 两位数 三位数 一位数 个位数 再三 三轮车 三角 三五成群 三三两两 三轮 三伏 三餐 三更 三令五申 三角梅 举一反三 接二连三 ' +
    '四季 四周 四处 四面 四通八达 四海 四方 四肢 四邻 四溢 四起 四散 五谷 五金 五湖四海 五味子 五颜六色 五彩 五官 五花八门 四面八方 五保户 五保 六畜 六神 七彩 八方 八角 八宝 十分 十足 十全十美 十字 十有八九 十之八九 十里八乡 十里八村 五光十色 ' +
    '百姓 老百姓 百货 百合 百年大计 百年未有 百年 百花齐放 百花 百业 百香果 百分百 百折不挠 百废 百家 百日 百般 百态 百善 百倍 百川 百战 百计 百尺 百科 百事 百果 百草 百舸争流 百舸 一呼百应 百忙 百强 ' +
    '千方百计 千家万户 千秋 千里 千古 千军万马 千辛万苦 千丝万缕 千头万绪 千载难逢 千载 千百年 千山万水 千言万语 千变万化 千禧 千金 千层 千叮 千姿百态 千差万别 千行百业 千村万寨 千村万户 成千上万 成百上千 百万 千万 万千 千百 万般 万物 万无一失 万众一心 万众 万家灯火 万家 万元户 万象 万寿菊 万里 万岁 万马奔腾 万事 万能 万水 万难 万分 万丈 万向 万幸 万户 万亿 亿万 万紫千红 万顷 万世 万国 万民 万人 万古 万木 万吨 ' +
    '清零 归零 零距离 零售 零星 零散 零容忍 零报告 零工 零碎 零食 零上访 零申报 零辍学 零花钱 零部件 零钱 孤零零 零增长 零下 零投诉 零事故 零发生 零差错 零新增 零返贫 零死角 零障碍 零门槛 零风险 零感染 零遗漏 零盲区 零基础 零起步 零跑 零库存 零排放 零突破 零存 零担 零时 零点 零的 为零 从零 化零 至零 到零 于零 ' +
    '两手抓 两手 两岸 两侧 两旁 两边 两极 两地 两者 两头 两全其美 两难 两翼 两口子 两败 两用 两可 两性 两样 两相 斤两 三两 一两',
  name:
    '四季花开 双组长 多规合一 三农 三产 一产 二产 三变改革 三变 三公经费 三公 三资 三下乡 三北 三江源 三江 三区三州 三区 三州 三大攻坚战 三会一课 三支一扶 三权分置 三权 三级书记 四级书记 五级书记 三类户 三类人员 三类人群 三类监测对象 两类人员 四类重点对象 四类人员 四类对象 ' +
    '两会 两委 两江 两山 两癌 两免一补 两病 两房 两后生 两新组织 两型 两项补贴 两区 两廊 两路 两品一标 三品一标 两工地 两站 两广 两湖 两淮 两当 两高 ' +
    '四川 三峡 三亚 三明 三沙 三门峡 三台 三都 三河 三水 三穗 三原 三川 三元 三山 三门 三岔 四平 四会 四方台 四子王 五寨 五台 五常 五莲 五河 五大连池 五指山 五华 五峰 五原 五通桥 五星 五龙 五里 五一 五四 六盘山 六盘水 六安 六枝 六合 六一 七台河 七星关 七一 七里 八一 八宿 八步沙 八步 八公山 八达岭 八里 九江 九寨沟 九华 九龙 九原 九台 九三学社 九三 九里 十堰 十里 十渡 百色 百里杜鹃 百里 千岛湖 千阳 千山 万州 万宁 万山 万源 万载 万安 万年 万荣 万盛 万柏林 万达 万全 零陵 二连浩特 二七 二道 二郎 一汽 ' +
    '一带一路 第一书记 第一产业 第二产业 第三产业 第一方阵 第一梯队 第二课堂 第二个百年 第一个百年 两个一百年 一百年奋斗目标 第一届 一二三产业 一二三产 一、二、三产业 一、二、三产 一二产业 二三产业 一三产业 中央一号文件 一号文件 一号工程 一号 二号 三号 一窗通办 一窗 一网通办 一门式 一门受理 一卡通 一键报贫 一键 一码通 一机游 一手机 一部手机 一事一议 一肩挑 一条街 一县 二十字 二十四节气 二十四小时 ' +
    '八项规定 十项准则 九年义务教育 九年一贯制 九年制 十二年制 十大工程 千万工程 千亿斤 千企 千村示范 万村整治 万企兴万村 万企帮万村 万名人才兴万村 百千万工程 亿元村 亿元乡镇 百企 双一流 零就业户 零就业家庭 零就业 零碳 五治一体 五星级 三星级 四星级 百度 千里马 十佳 十强 百佳 百镇 三好学生 三次产业 二、三级产业 一级产业 二级产业 三级产业 六普 七普 三八红旗手 三八 三八节 一二九 五好家庭 十星级 三甲医院 三甲 二甲 三级甲等 二级甲等 一级医院 百日攻坚 百日会战 百日行动 三年行动 三年攻坚 三年计划 三年规划 五年规划 五年计划 五年行动 二次供水 二次创业',
  slogan:
    '六长负责制 四个不摘 四不摘 三务公开 三务 两不愁三保障 两不愁、三保障 两不愁 三保障 三落实 三个落实 四个意识 四个自信 两个维护 两个确立 四个全面 五位一体 一户一策 一户一方案 一村一品 一县一业 一乡一业 一镇一业 一村一策 一户一档 一人一策 一人一档 一村一幼 一县一示范 一村一公办 一人一方案 一村一方案 一地一策 一县一策 一户多策 一人多策 一家一策 一对一 一帮一 多对一 ' +
    '五个一批 六个精准 五个振兴 五大振兴 两个环节 三严三实 三重一大 四不两直 四好农村路 四好 四议两公开 四梁八柱 六稳 六保 五级书记抓扶贫 三个不变 三精准 双绑定 双绑 双百 双千 双万 双十 两线合一 两业 一方案两规划 三保 两新一重 三跨 三查四比对 四步法 三个必须 四个最严 三个区分开来 三去一降一补 两手都要硬 一懂两爱 三步走 两步走 两山论 五子登科 五个到位 百日总攻 一主两翼 一核多点 一轴两带 一心两带 一平三端 三无 四重点对象 四重 三个转变 两个转变 三个一 五个一 六个一 四个一 八个一 十个一 两个一 三个一批 四个一批',
  date: '四季度 周一至周五 周一到周五 周一至周日 周六至周日 周一 周二 周三 周四 周五 周六 星期一 星期二 星期三 星期四 星期五 星期六 礼拜一 正月初一 大年初一 大年三十 腊月二十三 八月十五 三月三 七月七 九月九 五月初五',
  boilerplate:
    '扫一扫 上一篇 下一篇 上一页 下一页 上一条 下一条 上一主题 下一主题 上一章 下一章 第一页 只需一步 二维码扫描',
};

interface Entry {
  readonly text: string;
  readonly kind: TokenKind;
  /** Index of its first numeral character. */
  readonly offset: number;
}

const NUMERALS = new Set(NUMERAL_CHARACTERS + '双');

/** Entries by their first numeral character. */
const BY_CHARACTER: ReadonlyMap<string, readonly Entry[]> = index();

function index(): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const [kind, list] of Object.entries(WORDS))
    for (const text of list.split(' ')) {
      const offset = [...text].findIndex((character) => NUMERALS.has(character));
      const key = text.charAt(offset);
      const entries = found.get(key) ?? [];
      entries.push({ text, kind: kind as TokenKind, offset });
      found.set(key, entries);
    }
  // The longest first; of equal length, plain words last.
  for (const entries of found.values())
    entries.sort((a, b) => b.text.length - a.text.length || (a.kind === 'word' ? 1 : -1));
  return found;
}

/**
 * The longest word of the lexicon whose first numeral character is at `at`, and which does not begin
 * before `floor`.
 *
 * @example wordAt('要进一步做好', 2, 0) // { start: 1, end: 4, kind: 'word' }
 */
export function wordAt(
  text: string,
  at: number,
  floor: number,
): { start: number; end: number; kind: TokenKind } | null {
  const entries = BY_CHARACTER.get(text.charAt(at));
  if (entries === undefined) return null;
  for (const { text: word, kind, offset } of entries) {
    const start = at - offset;
    if (word.length > 1 && !text.startsWith(word, start)) continue;
    // Behind 第 it is an ordinal: 第三轮, though 三轮 is a word.
    if (text.charAt(start - 1) === '第') continue;
    if (start >= floor) return { start, end: start + word.length, kind };
  }
  return null;
}
