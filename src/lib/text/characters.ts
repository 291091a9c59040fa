/**
 * Traditional characters, each followed by its Simplified one. Not a converter of texts: only the
 * characters of numerals, of measure words and of the words around them, which the grammars of numbers and of
 * relations look at.
 */
const TRADITIONAL =
  '萬万億亿兩两餘余輪轮點点個个戶户條条項项畝亩噸吨頭头隻只棟栋間间臺台檯台輛辆處处場场種种類类張张雙双門门顆颗塊块級级歲岁時时鐘钟週周圓元幾几數数約约過过達达佔占較较長长減减從从為为爲为' +
  '裡里裏里釐厘鎮镇鄉乡縣县區区農农貧贫員员職职勞劳動动師师醫医學学幹干幣币匯汇貸贷萊莱階阶實实現现應应補补貼贴險险價价產产業业電电網网倉仓庫库橋桥樓楼層层雞鸡豬猪馬马魚鱼鴨鸭鵝鹅羣群樣样' +
  '盞盏筆笔單单組组隊队課课節节屆届屬属團团機机構构協协會会議议開开辦办關关聯联結结給给經经濟济綠绿線线環环確确認认證证貫贯滿满邊边緣缘災灾損损壞坏壓压標标準准導导領领書书記记報报請请談谈' +
  '訓训練练講讲評评論论審审計计劃划對对於于與与還还進进運运遠远連连選选遷迁適适義义務务無无黨党總总體体質质貿贸費费資资贊赞額额陣阵範范圍围強强績绩獻献設设該该綁绑倆俩陸陆貳贰參参藝艺葉叶' +
  '薦荐藥药蟲虫衛卫覽览觀观規规親亲訪访語语誤误說说調调諸诸內内頃顷眾众後后預预當当際际漲涨擴扩縮缩齡龄婦妇訂订復复稅税冊册盤盘檔档詞词維维歐欧鎊镑頁页叢丛桿杆頂顶綑捆樁桩窩窝夥伙號号這这' +
  '僅仅發发離离據据積积戰战爭争護护稱称擔担錢钱銀银鐵铁礦矿莊庄島岛灣湾貨货購购賣卖買买賠赔歸归館馆飯饭傷伤歷历曆历療疗縱纵橫横園园廠厂顧顾繳缴納纳賺赚掙挣獲获贏赢輸输敗败負负虧亏債债轉转' +
  '轄辖剛刚叄叁慶庆禮礼嚴严齊齐劇剧責责來来將将籤签違违毀毁締缔儉俭臨临鄰邻趕赶礎础車车難难見见聽听並并舉举熱热糧粮淨净潤润攝摄勝胜牀床擁拥徑径華华鍾钟國国溝沟峯峰晝昼茲兹貝贝韓韩盧卢羅罗' +
  '錄录優优罰罚針针氣气別别紅红東东權权診诊碼码裝装織织脫脱撐撑鍵键驟骤獨独養养腦脑斷断賬账溫温軌轨狀状縛缚衆众夢梦壩坝瀏浏閱阅閲阅讀读擊击問问話话傳传郵邮編编備备題题絲丝許许軍军風风紀纪' +
  '遲迟續续識识變变堅坚帶带須须統统沒没專专膽胆監监創创劍剑磚砖攬揽腳脚藍蓝圖图繩绳龍龙決决掃扫順顺視视脈脉錘锤擰拧終终説说聞闻顏颜寶宝撓挠廢废態态縷缕緒绪載载燈灯壽寿騰腾輟辍訴诉錯错礙碍' +
  '檻槛遺遗側侧極极測测廣广峽峡亞亚蓮莲嶺岭鵑鹃陽阳寧宁榮荣奮奋鬥斗遊游則则興兴幫帮穩稳愛爱軸轴臘腊崗岗蓋盖殘残絡络欄栏撥拨兒儿畢毕願愿樂乐鋪铺廳厅試试營营獎奖勵励啓启啟启兌兑掛挂隸隶躍跃' +
  '棄弃遞递銷销貢贡輻辐乾干祇只係系繫系複复穀谷鬆松髮发製制麵面嚐尝佈布註注併并喫吃麪面賸剩漢汉顯显';

const FOLDED = new Uint16Array(0x10000);
for (let i = 0; i < TRADITIONAL.length; i += 2)
  FOLDED[TRADITIONAL.charCodeAt(i)] = TRADITIONAL.charCodeAt(i + 1);
// Full-width digits, Latin letters and signs of numbers (Unicode block Halfwidth and Fullwidth Forms).
for (let code = 0xff10; code <= 0xff5a; code++)
  if (/[0-9A-Za-z]/.test(String.fromCharCode(code - 0xfee0))) FOLDED[code] = code - 0xfee0;
FOLDED[0x2236] = 0x3a; // ∶, the sign of a ratio
FOLDED[0x2215] = 0x2f; // ∕, the sign of a division
[FOLDED[0xfe5d], FOLDED[0xfe5e]] = [0x3014, 0x3015]; // ﹝﹞, small brackets of documents’ numbers
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
