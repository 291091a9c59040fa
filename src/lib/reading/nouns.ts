import { isHan } from '../text/characters.ts';

/**
 * The last words of nouns, by the unit that they give to a number without a measure word:
 * 17.91万贫困人口 counts people.
 */
const HEADS: Readonly<Record<string, string>> = {
  人: '人口 人民 劳动力 群众 居民 学生 干部 党员 儿童 老人 老年人 残疾人 患者 农民工 农民 村民 职工 教师 医生 妇女 人员 工人 移民 师生 牧民 市民 青年 护林员 毕业生 员工 幼儿 志愿者 队员 参保人 军人 新生 考生 游客 学员 贫困生 少年 人才 工作者 孤儿 代表 委员 百姓 务工者 乡亲 网民 会员 军民 大军 果农 菜农 茶农 药农 渔民 旅客 长者 队伍 劳力 务工 就业',
  户: '家庭 农户 贫困户 脱贫户 低保户 搬迁户 边缘户 监测户 牧户 用户 农村户 困难户 特困户 危房户 养殖户 种植户 残疾户 住户',
  家: '企业 合作社 公司 商户 农家乐 店铺 家庭农场',
  个: '部委 厅局 行政村 贫困村 自然村 村庄 项目 乡镇 部门 单位 小组 社区 贫困县 试点 示范点 示范村 安置点 安置区 车间 岗位 点位 问题 品牌 产业 国家 地区 城市 省份 县市区 县区 县市',
};

interface Head {
  readonly text: string;
  readonly unit: string;
}

/** Heads of nouns by their last character. */
const BY_LAST: ReadonlyMap<string, readonly Head[]> = index();

function index(): Map<string, Head[]> {
  const found = new Map<string, Head[]>();
  for (const [unit, list] of Object.entries(HEADS))
    for (const text of list.split(' ')) {
      const key = text.charAt(text.length - 1);
      found.set(key, [...(found.get(key) ?? []), { text, unit }]);
    }
  return found;
}

/** Nouns that name a sum of money, at the end of the words before its number. */
const MONEY =
  /(?:投资|投入|资金|收入|剩余|结余|盈余|赤字|逆差|顺差|债务|产值|贷款|补助|补贴|工资|利润|存款|税收|营收|(?<![名份])额|保费|增收|捐款|收益|支出|经费|债券?)(?:总量)?$/;
/** Words between a noun and its number. */
const LINK =
  /(?:[为达到至共约有计了超近逾的总均仅只是高仍还也]|其实|分别|累计|新增|完成|落实|实现|[高低]于|不足|[升降增减][到至]|(?:上升|下降|增加|减少)[到至]?)*$/;

/**
 * The unit that the noun before a number gives it: 农业人口38.26万 counts people, 投资2.3亿 yuan. `null` where
 * no known noun stands there.
 *
 * @example nounUnitBefore('农业人口38.26万', 4) // '人'
 */
export function nounUnitBefore(text: string, at: number): string | null {
  const noun = /\p{Script=Han}*$/u
    .exec(text.slice(Math.max(0, at - REACH), at))![0]
    .replace(LINK, '')
    .replace(/(?:增量|增幅|总量|规模|缺口)$/, '');
  if (MONEY.test(noun)) return '元';
  if (/(?:人|口|工|员|生)数$/.test(noun)) return '人';
  if (noun.endsWith('户数')) return '户';
  const heads = BY_LAST.get(noun.slice(-1)) ?? [];
  const unit = heads.find(({ text: head }) => noun.endsWith(head))?.unit;
  return unit === '人' || unit === '户' ? unit : null;
}

/** A noun ends or begins at most so many characters from its number. */
const REACH = 14;

/**
 * The unit of the noun that begins at `at` in folded text, behind a number; `null` where no known noun
 * stands there.
 *
 * @example nounUnit('农村贫困人口脱贫', 0) // '人'
 */
export function nounUnit(text: string, at: number): string | null {
  for (let end = at + 1; end <= at + REACH && end <= text.length; end++) {
    const last = text.charAt(end - 1);
    if (!isHan(last.charCodeAt(0)) && !/\p{Script=Han}/u.test(last)) return null;
    if ('的为了达被将在与由从'.includes(last)) return null;
    for (const { text: head, unit } of BY_LAST.get(last) ?? [])
      if (end - head.length >= at && text.startsWith(head, end - head.length)) return unit;
  }
  return null;
}
