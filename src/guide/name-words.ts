/** Words by which a cell of names is told from a name. Compared without blanks. */

/** Surnames of two characters that are in use: 欧阳 娜娜 is one person. */
export const COMPOUND_SURNAMES: readonly string[] = [
  ...[
    "欧阳",
    "司马",
    "上官",
    "诸葛",
    "东方",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "司徒",
    "夏侯",
    "轩辕",
    "宇文",
    "长孙",
  ],
  ...[
    "端木",
    "南宫",
    "西门",
    "独孤",
    "百里",
    "呼延",
    "东郭",
    "澹台",
    "公冶",
    "宗政",
    "濮阳",
    "淳于",
    "单于",
    "太史",
    "申屠",
  ],
  ...["赫连", "钟离", "闾丘", "公羊", "万俟", "拓跋", "完颜", "纳兰", "叶赫", "爱新觉罗"],
];

/** The hundred commonest surnames and some more, which cover nine people in ten (公安部 2020 年全国姓名报告 and its forerunners). */
export const COMMON_SURNAMES =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤褚卫钮冉柳甘祝路童齐梅盛辛倪庄温牛樊葛邢安常康施洪季阮翟关耿聂焦申柴骆鲁左岳欧阳凌司";

/** How people are addressed, behind a name or a surname. */
export const ADDRESSES: readonly string[] = [
  ...[
    "先生",
    "女士",
    "小姐",
    "同志",
    "师傅",
    "老师",
    "总经理",
    "副经理",
    "经理",
    "主任",
    "主管",
    "部长",
    "科长",
    "处长",
  ],
  ...[
    "厂长",
    "所长",
    "书记",
    "主席",
    "董事长",
    "总监",
    "组长",
    "副组长",
    "班长",
    "院长",
    "校长",
    "总工",
    "工程师",
    "教授",
  ],
];
/** Behind a surname alone: 王工, 张总. */
export const SHORT_ADDRESSES: readonly string[] = ["工", "总"];

/** What is put before a name, with a colon. */
export const NAME_LABELS: readonly string[] = [
  ...[
    "姓名",
    "联系人",
    "负责人",
    "法定代表人",
    "法人代表",
    "法人",
    "组长",
    "副组长",
    "成员",
    "主任",
    "副主任",
    "考评员",
  ],
];

/** How a department or an organisation ends, which is no person. */
export const ORGANISATION_ENDS: readonly string[] = [
  ...["公司", "集团", "中心", "办公室", "人力资源部", "分厂", "车间", "部门", "学校", "学院", "协会", "工会"],
  ...["技术部", "生产部", "质检部", "综合部", "行政部", "人事部", "工程部", "安全部", "财务部", "市场部", "培训部"],
];
