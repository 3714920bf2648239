/** One of the documents that the rulebooks are made from. */
export interface SourceDocument {
  /** The folder under `rules/`, where there is one. */
  readonly folder?: string;
  readonly name: string;
  /** What kind of document it is and how far it binds. */
  readonly standing: string;
  readonly contains: string;
  /** What it holds that cannot be computed, and why. */
  readonly cannot: readonly string[];
}

export const DOCUMENTS: readonly SourceDocument[] = [
  {
    folder: 'weihai-db3710-t133-2021',
    name: '威海市地方标准 DB3710/T 133—2021《红色物业建设规范》',
    standing: '推荐性地方标准，2021-07-22 发布，2021-08-01 实施；附录 A 是资料性的',
    contains: '第 4 章至第 8 章的要求；附录 A 的四张评价表（小区、企业、镇街和社区、区市）和企业的负面清单',
    cannot: [
      '四张表都没有评分方法栏：每行怎样给分是读法，没有目标值的数量是没有值的参数，由当地决定。',
      '群众满意的各行没有说答案怎样折成分数：满意度指数由调查给出，按原样使用。',
      '风险等级、“定期”、“专职人员足额”等没有定义的词，由人判断后填报。',
    ],
  },
  {
    folder: 'taian-db3709-t024-2023',
    name: '泰安市地方标准 DB3709/T 024—2023《红色物业红色网格一体运行工作规范》',
    standing: '推荐性地方标准，2023-06-26 发布，2023-08-01 实施',
    contains: '第 5 章至第 11 章的要求；附录 A 职责分工清单的前一部分；企业考核的七三构成、信用等级、业主表决、委员会组成、招投标、信息公示',
    cannot: [
      '附录 B 至附录 H 不在所据文本里（附录 A 也不全）：考核评分表、公示样式、服务标准都不能复原；企业考核以其结果为事实。',
      '信用等级的分数线在省的文件里，本标准没有给出：是没有值的参数。',
      '红黑榜没有名额：排名用 rank，名额由使用者声明。',
    ],
  },
  {
    folder: 'rongcheng-2021',
    name: '《荣成市规范提升社区物业综合管理实施方案》（2021-02-23）',
    standing: '市人民政府办公室印发的实施方案，不是标准',
    contains: '分年度的覆盖目标、各项期限、考核赋分（崖头街道 4 分、其他区镇街 2 分）和各部门任务',
    cannot: ['检查成绩怎样折成赋分没有写明：是读法。', '红榜、灰榜没有名额：排名用 rank，名额由使用者声明。'],
  },
  {
    folder: 'anyang-note',
    name: '安阳市地方标准《红色物业建设规范》编制说明',
    standing: '标准起草的说明，不是标准本身',
    contains: '标准草案的章节结构',
    cannot: ['没有任何可以计算的指标、分值或界限：只能核对一份文件有没有这些部分。'],
  },
  {
    name: '威海市地方标准《红色物业建设规范》编制说明',
    standing: '标准起草的说明，不是标准本身',
    contains: '起草经过、征求意见的时间（2021-05-31 至 06-29）和章节的旧标题',
    cannot: ['只有起草经过、编制原则和章节框架，没有评价内容；章节标题与发布的标准不同，以标准为准。没有评分表。'],
  },
];
