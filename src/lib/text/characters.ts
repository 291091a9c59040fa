/**
 * Traditional characters, each followed by its Simplified one. Not a converter of texts: only the
 * characters of numerals, of measure words and of the words around them, which the grammars of numbers and of
 * relations look at.
 */
const TRADITIONAL =
  '萬万億亿兩两餘余輪轮點点個个戶户條条項项畝亩噸吨頭头隻只棟栋間间臺台檯台輛辆處处場场種种類类張张雙双門门顆颗塊块級级歲岁時时鐘钟週周圓元幾几數数約约過过達达佔占較较長长減减從从為为爲为' +
  '裡里裏里釐厘鎮镇鄉乡縣县區区農农貧贫員员職职勞劳動动師师醫医學学幹干幣币匯汇貸贷萊莱階阶實实現现應应補补貼贴險险價价產产業业電电網网倉仓庫库橋桥樓楼層层雞鸡豬猪馬马魚鱼鴨鸭鵝鹅羣群' +
  '樣样盞盏筆笔單单組组隊队課课節节屆届屬属團团機机構构協协會会議议開开辦办關关聯联結结給给經经濟济綠绿線线環环確确認认證证貫贯滿满邊边緣缘災灾損损壞坏壓压標标準准導导領领書书記记報报' +
  '請请談谈訓训練练講讲評评論论審审計计劃划對对於于與与還还進进運运遠远連连選选遷迁適适義义務务無无黨党總总體体質质貿贸費费資资贊赞額额陣阵範范圍围強强績绩獻献設设該该綁绑倆俩陸陆貳贰' +
  '參参藝艺葉叶薦荐藥药蟲虫衛卫覽览觀观規规親亲訪访語语誤误說说調调諸诸內内頃顷眾众後后預预當当際际漲涨擴扩縮缩齡龄婦妇訂订復复稅税';

const FOLDED = new Uint16Array(0x10000);
for (let i = 0; i < TRADITIONAL.length; i += 2)
  FOLDED[TRADITIONAL.charCodeAt(i)] = TRADITIONAL.charCodeAt(i + 1);
// Full-width digits, Latin letters and signs of numbers (Unicode block Halfwidth and Fullwidth Forms).
for (let code = 0xff10; code <= 0xff5a; code++)
  if (/[0-9A-Za-z]/.test(String.fromCharCode(code - 0xfee0))) FOLDED[code] = code - 0xfee0;
FOLDED[0x2236] = 0x3a; // ∶, the sign of a ratio
for (const sign of '%+-./~,:;!?()[]') FOLDED[sign.charCodeAt(0) + 0xfee0] = sign.charCodeAt(0);

/**
 * The UTF-16 code unit that the grammar of numbers reads in place of this one: 户 for 戶, an ASCII digit
 * for a full-width one. Most code units stand for themselves.
 *
 * @example foldedUnit('戶'.charCodeAt(0)) // '户'.charCodeAt(0)
 */
export function foldedUnit(unit: number): number {
  return FOLDED[unit] || unit;
}

/** Whether the code unit is 〇 or a Han character of the blocks CJK Unified Ideographs and Extension A. */
export function isHan(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3007
  );
}

/** Whether the code unit is an ASCII digit. */
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
