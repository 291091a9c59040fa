// Words of questions that ask or join and name nothing. A word that tells of an event, such as “died” or “closed”, is
// not among them: a figure that does not speak of it is no answer.

const listed = (words: string) => new Set(words.split(' '));

/** English words that ask, join or point. */
export const asking = listed(
  'how many much what which who whom whose where when why is are was were be been being do does did done the a an of in on at to into for from with by and or as than then there their they them it its this that these those have has had having get gets got getting give given gave go goes tell me show please number count figure about i we you can could would should will any all some s out up under through between during since until according still yet also only ever compare compared versus vs there made make makes come comes came mean means meaning meant like know want wanted write writing article officially nevertheless really such whether anyone anybody someone say says said find define definition explain called counts counted term not no if so my our your us per exactly currently actually grandma grandmother grandpa grandfather mum mom mother dad father aunt uncle',
);

/** English words that fill a sentence and name no subject. */
export const filling = listed(
  'able above across add added after again ago almost along already although always am among another apart around away because become became before began begin below beside best better beyond big bigger biggest both bring brought carry carried certain clearly difference down due each early easily either enough especially even every everything fast faster few final finally first follow following former full fully further general generally gone good great greatly half happen happened hardly here high higher highest hold held however include included including indeed instead just keep kept kind large larger largest last late later latest least less let likely little long longer look lot lots low lower lowest main mainly may maybe might more most mostly must near nearly need needed needs never new next nor now often once one onto other others otherwise over own part partly perhaps place placed possible possibly present previous previously provide provided put quickly quite rather reach reached ready recent recently run running same second see seem seen self set several shall she should shown simply small smaller something sometimes soon start started sure take taken taking thing things think third though three till today together told too took total toward towards try two unless upon use used using usually various very via way ways well went western eastern northern southern west east north south while whole within without worth year years yes approximately roughly altogether figures data information statistics statistic report reported reports help helped helping offer offered according received receive receiving he his her him am pm supposed stay stays send sent cover covers covered turn turned find found fall fell rise rose pay paid cost costs build built decide decides decided settle leave left join joined serve served live lives lived live show shows shown ask asked apply handle handled held total amount actual actually end beginning mid middle early latest',
);

/** Chinese words that ask, or fill a sentence. */
export const askingHan =
  /(?:有)?(?:多少|几)(?:个|件|间|起|岁|场|期|条|项|位|处|种|批|辆|座|所|家|次|名)?|请问|有没有|全市|全州|全县|哪些|哪个|哪里|哪儿|在哪|什么|啥|怎么样|怎么|怎样|如何|是不是|到底|究竟|目前|现在|全部|总体|大概|大约|能不能|可不可以|可以|需要|应该|得到|收到|获得|享受|完成|实现|进行|开展|参加|惠及|涉及|情况|数量|数据|数字|提供|使用|超过|达到|属于|因为|由于|所有|每个|其他|主要|具体|当地|各地|多远|多大|多高|多长|为什么|为何|哪年|哪一年|何为|何谓|意思|含义|定义|区别|各有|分别|一下|指的是|所谓|叫做|算不算|一共|总共|合计|想知道|我想|告诉我|查一下|关于|那边|这边|确认|核实|想问|问一下|说说|原来|以前|以后|之后|之前|截至|截止|年底|期间|共计|实际|到底|各级|每年平均|奶奶|爷爷|外婆|外公|姥姥|姥爷|爸爸|妈妈|我家|咱们?|几多|百分之几|百分之/g;

/** Chinese characters that join words, or count. */
export const joiningHan = listed(
  '的 了 吗 呢 吧 是 近 约 超 成 有 在 和 与 个 些 这 那 及 其 被 把 对 于 给 让 到 中 为 以 也 都 就 还 着 过 名 项 座 家 所 条 件 次 份 各 指 叫 等 并 从 将 某 年 内 用 得 当 开 派 没 领 能 会 后 前 只 又 再 很 更 最 啊 呀 嘛 我 你 他 她 它 们 里 上 下 年 一 二 三 四 五 六 七 八 九 十 两 不',
);
