/** The English words of a unit. */
interface UnitWords {
  /** For one; empty where English has no such word, because it counts the thing itself (5个 is "5"). */
  readonly one: string;
  /** For any other number. */
  readonly many: string;
}

/** Entries `zh=singular/plural`, with one form where both are alike and `_` for a blank. */
const TABLE =
  '户=household/households 人=person/people 人次=person-time/person-times ' +
  '户次=household_visit/household_visits 场次=session/sessions 批次=batch/batches 轮次=round/rounds ' +
  '次=time/times 趟=trip/trips 轮=round/rounds 批=batch/batches 头=head/head 元=yuan/yuan ' +
  '美元=US_dollar/US_dollars 港元=Hong_Kong_dollar/Hong_Kong_dollars 欧元=euro/euros 日元=yen/yen ' +
  '%=% ‰=‰ 个百分点=percentage_point/percentage_points 倍=times/times 成=tenth/tenths ' +
  '个基点=basis_point/basis_points 亩=mu/mu 公顷=hectare/hectares 平方米=square_metre/square_metres ' +
  '平方公里=square_kilometre/square_kilometres 平方千米=square_kilometre/square_kilometres ' +
  '米=metre/metres 公里=kilometre/kilometres 千米=kilometre/kilometres 里=li/li 华里=li/li ' +
  '厘米=centimetre/centimetres 毫米=millimetre/millimetres 立方米=cubic_metre/cubic_metres ' +
  '方=cubic_metre/cubic_metres 升=litre/litres 毫升=millilitre/millilitres 吨=tonne/tonnes ' +
  '公斤=kilogram/kilograms 千克=kilogram/kilograms 斤=jin/jin 克=gram/grams 千瓦=kilowatt/kilowatts ' +
  '兆瓦=megawatt/megawatts 瓦=watt/watts 马力=horsepower/horsepower ' +
  '千瓦时=kilowatt-hour/kilowatt-hours 千瓦小时=kilowatt-hour/kilowatt-hours ' +
  '度=kilowatt-hour/kilowatt-hours 千伏=kilovolt/kilovolts 伏=volt/volts 年=year/years ' +
  '个月=month/months 天=day/days 小时=hour/hours 个小时=hour/hours 分钟=minute/minutes ' +
  '秒=second/seconds 周=week/weeks 个星期=week/weeks 个季度=quarter/quarters 周年=year/years ' +
  '岁=year_of_age/years_of_age 周岁=year_of_age/years_of_age 个工作日=working_day/working_days ' +
  '省=province/provinces 州=prefecture/prefectures 市=city/cities 县=county/counties ' +
  '区=district/districts 乡=township/townships 镇=town/towns 村=village/villages ' +
  '乡镇=township/townships 街道=subdistrict/subdistricts 社区=community/communities ' +
  '旗=banner/banners 国=country/countries 分=point/points 角=jiao/jiao 英镑=pound/pounds ' +
  '个千分点=tenth_of_a_percentage_point/tenths_of_a_percentage_point ' +
  '折=tenth_of_the_price/tenths_of_the_price 番=doubling/doublings ' +
  '平方厘米=square_centimetre/square_centimetres 平方尺=square_chi/square_chi 尺=chi/chi ' +
  '延米=running_metre/running_metres 海里=nautical_mile/nautical_miles ' +
  '皮长公里=kilometre_of_cable/kilometres_of_cable 芯公里=kilometre_of_fibre/kilometres_of_fibre ' +
  '沟公里=kilometre_of_duct/kilometres_of_duct 车公里=vehicle-kilometre/vehicle-kilometres ' +
  '对公里=pair-kilometre/pair-kilometres 公升=litre/litres 毫克=milligram/milligrams ' +
  '吨标准煤=tonne_of_coal_equivalent/tonnes_of_coal_equivalent 吉瓦=gigawatt/gigawatts ' +
  '千伏安=kilovolt-ampere/kilovolt-amperes 伏安=volt-ampere/volt-amperes ' +
  '峰瓦=peak_watt/peak_watts 兆峰瓦=peak_megawatt/peak_megawatts ' +
  '兆瓦时=megawatt-hour/megawatt-hours 千卡=kilocalorie/kilocalories ' +
  '大卡=kilocalorie/kilocalories 焦耳=joule/joules 个年头=year/years 学年=school_year/school_years ' +
  '学期=school_term/school_terms 刻钟=quarter_of_an_hour/quarters_of_an_hour ' +
  '昼夜=day_and_night/days_and_nights ℃=degree_Celsius/degrees_Celsius ' +
  '摄氏度=degree_Celsius/degrees_Celsius 兆赫=megahertz/megahertz 赫兹=hertz/hertz ' +
  '克拉=carat/carats 分贝=decibel/decibels 兆帕=megapascal/megapascals 微克=microgram/micrograms ' +
  '微米=micrometre/micrometres 台斤=Taiwan_catty/Taiwan_catties 立方厘米=cubic_centimetre/cubic_centimetres ' +
  '丈=zhang/zhang 寸=cun/cun 英里=mile/miles 英尺=foot/feet 英寸=inch/inches 平方英尺=square_foot/square_feet ' +
  '省份=province/provinces 公吨=tonne/tonnes 公克=gram/grams 公尺=metre/metres 公分=centimetre/centimetres ' +
  '平方公尺=square_metre/square_metres 立方公尺=cubic_metre/cubic_metres 县区=county/counties 县市=county/counties ' +
  '市县=county/counties 区县=county/counties 市州=prefecture/prefectures 州市=prefecture/prefectures ' +
  '省市=province/provinces 省区=province/provinces 坪=ping/ping 澳门元=pataca/patacas 新台币=New_Taiwan_dollar/New_Taiwan_dollars 韩元=won/won ' +
  '卢布=rouble/roubles 澳元=Australian_dollar/Australian_dollars 加元=Canadian_dollar/Canadian_dollars ' +
  '新加坡元=Singapore_dollar/Singapore_dollars 县级市=county-level_city/county-level_cities ' +
  '市辖区=city_district/city_districts 地级市=prefecture-level_city/prefecture-level_cities ' +
  '自治县=autonomous_county/autonomous_counties 自治州=autonomous_prefecture/autonomous_prefectures';

const WORDS: ReadonlyMap<string, UnitWords> = new Map(
  TABLE.split(' ').map((entry): [string, UnitWords] => {
    const [zh = '', words = ''] = entry.split('=');
    const [one = '', many = one] = words.replaceAll('_', ' ').split('/');
    return [zh, { one, many }];
  }),
);
const SILENT: UnitWords = { one: '', many: '' };

/**
 * The English words of a unit in Simplified; empty ones for a classifier that English leaves out.
 *
 * @example wordsOf('户').many // 'households'
 */
export function wordsOf(zh: string): UnitWords {
  return WORDS.get(zh) ?? SILENT;
}
