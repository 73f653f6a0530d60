/**
 * The 27 national series of professional titles (职称系列) with the names of all their grades, as 人力资源社会保障部 lists them in
 * 《职称系列（专业）各层级名称》, which follows from 《关于深化职称制度改革的意见》 (2016) and the guiding opinions on each series
 * (2017–2022). How sure they are: sources/SOURCES.md.
 */

interface TitleSeries {
  readonly series: string;
  /** 正高级 */
  readonly full: readonly string[];
  /** 副高级 */
  readonly associate: readonly string[];
  /** 中级 */
  readonly intermediate: readonly string[];
  /** 助理级 and 员级 */
  readonly junior: readonly string[];
}

const words = (text: string): readonly string[] => (text === "" ? [] : text.split(" "));
const series = (name: string, full: string, associate: string, intermediate: string, junior: string): TitleSeries => ({
  series: name,
  full: words(full),
  associate: words(associate),
  intermediate: words(intermediate),
  junior: words(junior),
});

/** Series whose titles are told by a grade before one word: 正高级工程师, 高级工程师, 工程师, 助理工程师. */
const graded = (name: string, titles: string, members = ""): TitleSeries => {
  const each = (prefix: string): string =>
    titles
      .split(" ")
      .map((title) => prefix + title)
      .join(" ");
  return series(name, each("正高级"), each("高级"), titles, `${each("助理")}${members && ` ${members}`}`);
};

/** Titles whose grade is told by a number: 一级演员 to 四级演员. */
const numbered = (titles: string): readonly [string, string, string, string] => {
  const each = (grade: string): string =>
    titles
      .split(" ")
      .map((title) => `${grade}级${title}`)
      .join(" ");
  return [each("一"), each("二"), each("三"), each("四")];
};

const ARTISTS =
  "演员 演奏员 编剧 导演 指挥 作曲 作词 摄影师 摄像师 美术师 文学创作 艺术创意设计师 舞美设计师 舞台技术 录音师 剪辑师 演出监督 艺术管理 舞蹈编导 灯光师 音响师";
const RESEARCH = ["研究员", "副研究员", "助理研究员", "研究实习员"] as const;
const LIBRARY = ["研究馆员", "副研究馆员", "馆员", "助理馆员 管理员"] as const;
const SHIP = ["船长", "轮机长", "船舶电子员", "引航员"];
const SCHOOL = [
  "正高级讲师 正高级实习指导教师",
  "高级讲师 高级实习指导教师",
  "讲师 一级实习指导教师",
  "助理讲师 教员 二级实习指导教师 三级实习指导教师",
] as const;

export const TITLE_SERIES: readonly TitleSeries[] = [
  series("高等学校教师", "教授", "副教授", "讲师", "助教"),
  series("哲学社会科学研究人员", ...RESEARCH),
  series("自然科学研究人员", ...RESEARCH),
  series(
    "卫生技术人员",
    "主任医师 主任中医师 主任药师 主任中药师 主任护师 主任技师",
    "副主任医师 副主任中医师 副主任药师 副主任中药师 副主任护师 副主任技师",
    "主治医师 主治中医师 主管医师 主管药师 主管中药师 主管护师 主管技师",
    "住院医师 医师 医士 药师 药士 护师 护士 技士",
  ),
  graded("工程技术人员", "工程师", "技术员"),
  series(
    "农业技术人员",
    "正高级农艺师 正高级畜牧师 正高级兽医师 农业技术推广研究员 推广研究员",
    "高级农艺师 高级畜牧师 高级兽医师",
    "农艺师 畜牧师 兽医师",
    "助理农艺师 助理畜牧师 助理兽医师 农业技术员 农艺员 畜牧技术员 兽医技术员",
  ),
  series("新闻专业人员", "高级记者 高级编辑", "主任记者 主任编辑", "记者 编辑", "助理记者 助理编辑"),
  series("出版专业人员", "编审", "副编审", "编辑 一级校对", "助理编辑 二级校对 三级校对"),
  series("图书资料专业人员", ...LIBRARY),
  series("文物博物专业人员", ...LIBRARY),
  series("档案专业人员", ...LIBRARY),
  graded("工艺美术专业人员", "工艺美术师", "工艺美术员"),
  series("技工院校教师", ...SCHOOL),
  series(
    "体育专业人员",
    "国家级教练 正高级运动防护师",
    "高级教练 高级运动防护师",
    "中级教练 一级教练 中级运动防护师 运动防护师",
    "初级教练 二级教练 三级教练 初级运动防护师",
  ),
  series("翻译专业人员", "译审", "一级翻译", "二级翻译", "三级翻译"),
  series(
    "播音主持专业人员",
    "播音指导 主持指导",
    "主任播音员 主任播音员主持人",
    "一级播音员 一级播音员主持人",
    "二级播音员 二级播音员主持人 三级播音员",
  ),
  graded("会计人员", "会计师", "会计员"),
  graded("统计专业人员", "统计师", "统计员"),
  graded("经济专业人员", "经济师 人力资源管理师 知识产权师", "经济员"),
  graded("实验技术人才", "实验师", "实验员"),
  series("中等职业学校教师", ...SCHOOL),
  series("中小学教师", "正高级教师", "高级教师 中学高级教师 特级教师", "一级教师", "二级教师 三级教师"),
  series("艺术专业人员", ...numbered(ARTISTS)),
  series(
    "公共法律服务专业人员",
    "一级律师 一级公证员 正高级司法鉴定人 主任法医师",
    "二级律师 二级公证员 高级司法鉴定人 副主任法医师",
    "三级律师 三级公证员 主检法医师 中级司法鉴定人",
    "四级律师 四级公证员 法医师 助理司法鉴定人",
  ),
  series(
    "船舶专业技术人员",
    SHIP.map((title) => `正高级${title}`).join(" "),
    SHIP.map((title) => `高级${title}`).join(" "),
    "中级驾驶员 中级轮机员 中级船舶电子员 中级引航员 船长 轮机长 大副 大管轮",
    "助理驾驶员 助理轮机员 助理船舶电子员 助理引航员 船舶驾驶员 轮机员 船舶电子员 引航员 二副 三副 二管轮 三管轮",
  ),
  series(
    "民用航空飞行技术人员",
    "正高级飞行员 正高级领航员 正高级飞行通信员 正高级飞行机械员",
    "一级飞行员 一级领航员 一级飞行通信员 一级飞行机械员",
    "二级飞行员 二级领航员 二级飞行通信员 二级飞行机械员",
    "三级飞行员 三级领航员 三级飞行通信员 三级飞行机械员",
  ),
  graded("审计专业人员", "审计师", "审计员"),
];

/**
 * Titles of the 计算机技术与软件专业技术资格（水平）考试 (国人部发〔2003〕39号 and its lists of qualifications), which count as titles of
 * the grade in which they are taken.
 */
export const SOFTWARE_TITLES: Readonly<Record<"associate" | "intermediate" | "junior", readonly string[]>> = {
  associate: words("信息系统项目管理师 系统分析师 系统架构设计师 网络规划设计师 系统规划与管理师"),
  intermediate: words(
    "软件设计师 软件评测师 软件过程能力评估师 网络工程师 多媒体应用设计师 嵌入式系统设计师 计算机辅助设计师 电子商务设计师 系统集成项目管理工程师 信息系统监理师 信息安全工程师 数据库系统工程师 信息系统管理工程师 计算机硬件工程师 信息技术支持工程师",
  ),
  junior: words("程序员 网络管理员 信息处理技术员 信息系统运行管理员 多媒体应用制作技术员 电子商务技术员 网页制作员"),
};
