import { serialOfDate } from "../../src/check/cells/dates";
import type { TableId } from "../../src/guide";
import { person, type Person } from "./identity";
import type { SampleRecord } from "./record";

export type SamplePlan = Partial<Record<TableId, SampleRecord[]>>;

/**
 * A complete, clean and plausible plan of a Beijing manufacturer that does not exist. Every person is made up; their ID
 * numbers are valid in form only.
 */
export function samplePlan(): SamplePlan {
  return {
    enterprise: [enterprise],
    frontlineStaff: numbered(frontlineStaff),
    committees: numbered(committees),
    enterprises: enterprises.map((record, i) => ({ serial: i === 0 ? "1（本级）" : i + 1, ...record })),
    personnelScope: numbered(
      enterprises.map(({ enterpriseName }, i) => ({
        enterpriseName,
        employees: "√",
        dispatchedWorkers: i === 2 ? "" : "√",
        schoolStudents: i === 0 ? "√" : "",
        apprentices: i < 2 ? "√" : "",
      })),
    ),
    occupations: numbered(occupations),
    methods: numbered(methods),
    examiners: OCCUPATIONS.flatMap((occupationName) =>
      numbered(EXAMINERS[occupationName].map((examiner) => ({ occupationName, ...examiner }))),
    ),
    qualityControllers: numbered(QUALITY_CONTROLLERS),
    venues: numbered(venues),
    equipment: numbered(equipment),
  };
}

const numbered = (records: readonly SampleRecord[]): SampleRecord[] =>
  records.map((record, i) => ({ serial: i + 1, ...record }));

const enterprise: SampleRecord = {
  enterpriseName: "北京京岳精密机械有限公司",
  creditCode: "91110115MA01JY0P9Q",
  foundedOn: serialOfDate({ year: 2003, month: 5, day: 6 }),
  registeredCapital: 5000,
  mainBusiness: "精密机床主轴、滚动功能部件和自动化装配线的研发、制造与维修服务",
  revenue: 42860.5,
  headcount: 612,
  frontlineHeadcount: 318,
  certifiedCount: 186,
  legalRepresentative: "周文远",
  address: "北京市大兴区京岳产业园1号",
  contact: "刘晓燕",
  phone: "010-81271600",
  applicationBasis: "国家职业技能标准（最新版）",
  exceptionalApplication: "无",
};

const staff = (position: string, staffCount: number, certifiedCount: number, advancedCount: number): SampleRecord => ({
  position,
  staffCount,
  certifiedCount,
  advancedCount,
});

const frontlineStaff = [
  staff("车工", 72, 48, 20),
  staff("磨工", 40, 22, 9),
  staff("机床装调维修工", 56, 38, 18),
  staff("维修电工", 48, 34, 14),
  staff("加工中心操作工", 62, 28, 10),
  staff("质量检验员", 40, 16, 6),
];

const member = (
  committee: string,
  duty: string,
  personName: string,
  department: string,
  post: string,
  memberCategory: string,
): SampleRecord => ({ committee, duty, personName, department, post, memberCategory });

const committees = [
  member("领导小组", "组长", "周文远", "公司领导", "总经理", "企业主管领导"),
  member("领导小组", "副组长", "沈国栋", "公司领导", "副总经理", "企业主管领导"),
  member("领导小组", "成员", "刘晓燕", "人力资源部", "部长", "部门负责同志"),
  member("领导小组", "成员", "罗志鹏", "技术中心", "主任", "专业技术人员"),
  member("领导小组", "成员", "马建军", "生产制造部", "部长", "部门负责同志"),
  member("领导小组", "成员", "孟凡英", "质检部", "部长", "部门负责同志"),
  member("领导小组", "成员", "石成林", "纪检监察室", "主任", "部门负责同志"),
  member("领导小组", "成员", "田淑兰", "工会", "主席", "部门负责同志"),
  member("领导小组", "成员", "郝永刚", "生产制造部", "首席技师", "一线高技能人才"),
  member("工作办公室", "主任", "刘晓燕", "人力资源部", "部长", "部门负责同志"),
  member("工作办公室", "副主任", "常思远", "技术中心", "高级工程师", "专业技术人员"),
  member("工作办公室", "成员", "郝永刚", "生产制造部", "首席技师", "一线高技能人才"),
  member("工作办公室", "成员", "魏春生", "设备部", "高级技师", "一线高技能人才"),
  member("工作办公室", "成员", "邵佳宁", "人力资源部", "培训主管", "部门相关同志"),
];

const enterprises: SampleRecord[] = [
  { tier: "本级", enterpriseName: "北京京岳精密机械有限公司", creditCode: "91110115MA01JY0P9Q" },
  { tier: "下级", enterpriseName: "北京京岳主轴技术有限公司", creditCode: "91110115MA01JY0Q7K" },
  { tier: "下级", enterpriseName: "北京京岳装备服务有限公司", creditCode: "91110112MA01JY0R53" },
];

export const OCCUPATIONS = ["车工", "磨工", "机床装调维修工", "电工"] as const;
export type OccupationName = (typeof OCCUPATIONS)[number];

const occupations: SampleRecord[] = [
  { occupationCode: "6-18-01-01", occupationName: "车工", workType: "数控车工", skillLevels: "5、4、3、2、1" },
  { occupationCode: "6-18-01-04", occupationName: "磨工", skillLevels: "5、4、3" },
  { occupationCode: "6-20-03-01", occupationName: "机床装调维修工", skillLevels: "4、3、2、1" },
  { occupationCode: "6-31-01-03", occupationName: "电工", skillLevels: "5、4、3、2" },
];

const methods: SampleRecord[] = [
  { occupationName: "车工", examination: "√" },
  { occupationName: "磨工", examination: "√" },
  {
    occupationName: "机床装调维修工",
    examination: "√",
    directRecognition: "√",
    methodDescription: "在市级以上职业技能竞赛中获得前三名的，按竞赛文件规定直接认定相应等级。",
  },
  {
    occupationName: "电工",
    examination: "√",
    processAssessment: "√",
    methodDescription:
      "中级工设配电检修、电机控制、照明安装三个工作任务，每个任务考核安全、操作、质量三个模块，占比为20%、50%、30%。",
  },
];

/** name, sex, born, education, specialty, years, title, phone */
const EXAMINERS: Readonly<Record<OccupationName, readonly Person[]>> = {
  车工: [
    person("李建国", "男", "1971-03-14", "大学本科", "机械制造", 28, "高级技师", "13801270316"),
    person("王秀梅", "女", "1978-09-02", "大学本科", "机械设计", 22, "高级工程师", "13911584207"),
    person("张德胜", "男", "1969-11-23", "大学专科", "车削加工", 34, "高级技师", "13621093358"),
    person("陈立新", "男", "1982-06-18", "大学本科", "数控加工", 18, "技师", "13718826940"),
    person("赵海波", "男", "1985-01-07", "大学专科", "数控加工", 16, "技师", "15810463729"),
    person("孙玉兰", "女", "1980-12-29", "大学本科", "机械工程", 20, "工程师", "18610937452"),
    person("钱志强", "男", "1976-04-11", "技工学校", "车削加工", 27, "高级技师", "13581602984"),
  ],
  磨工: [
    person("吴长海", "男", "1970-08-05", "大学专科", "磨削加工", 31, "高级技师", "13691275508"),
    person("郑小芳", "女", "1983-02-16", "大学本科", "机械制造", 17, "工程师", "15901438862"),
    person("冯立军", "男", "1974-10-30", "技工学校", "磨削加工", 29, "高级技师", "13466720193"),
    person("褚明辉", "男", "1987-05-21", "大学专科", "数控加工", 14, "技师", "18811396047"),
    person("卫东升", "男", "1979-07-08", "大学本科", "机械设计", 21, "高级工程师", "13521748836"),
    person("蒋丽华", "女", "1984-03-27", "大学本科", "质量工程", 16, "工程师", "15011287390"),
  ],
  机床装调维修工: [
    person("沈建平", "男", "1968-12-12", "大学专科", "机床维修", 35, "高级技师", "13701398265"),
    person("韩雪松", "男", "1977-01-19", "大学本科", "机械电子工程", 23, "高级工程师", "13810475931"),
    person("杨振华", "男", "1973-06-25", "技工学校", "机床装配", 30, "高级技师", "13651029478"),
    person("朱红梅", "女", "1981-09-15", "大学本科", "机械电子工程", 19, "工程师", "15210586713"),
    person("秦永亮", "男", "1986-11-03", "大学专科", "数控机床装调", 15, "技师", "18701642085"),
    person("尤志刚", "男", "1975-02-28", "大学专科", "机床维修", 27, "高级技师", "13552913746"),
  ],
  电工: [
    person("许国强", "男", "1972-05-09", "大学专科", "电气工程", 29, "高级技师", "13601184529"),
    person("何晓东", "男", "1980-08-31", "大学本科", "电气自动化", 20, "高级工程师", "13911620874"),
    person("吕淑珍", "女", "1979-04-17", "大学本科", "电气工程", 21, "工程师", "15801293360"),
    person("施卫民", "男", "1967-10-06", "技工学校", "维修电工", 37, "高级技师", "13501075182"),
    person("张海燕", "女", "1988-07-24", "大学本科", "自动化", 13, "工程师", "18614059237"),
    person("孔令超", "男", "1984-12-01", "大学专科", "维修电工", 18, "技师", "13488731650"),
    person("曹振宇", "男", "1976-03-20", "大学本科", "电气工程", 25, "高级技师", "13717640928"),
  ],
};

const QUALITY_CONTROLLERS: readonly Person[] = [
  person("孟凡英", "女", "1975-06-13", "大学本科", "质量管理", 24, "质检部部长", "13801053967"),
  person("石成林", "男", "1970-09-28", "大学本科", "纪检监察", 20, "纪检监察室主任", "13910762418"),
  person("田淑兰", "女", "1973-11-16", "大学专科", "工会工作", 22, "工会主席", "13621340795"),
  person("邵佳宁", "女", "1990-02-05", "硕士研究生", "人力资源管理", 9, "经济师", "18610284173"),
  person("金铁军", "男", "1978-01-30", "大学本科", "安全工程", 19, "高级工程师", "13581926604"),
  person("戚文静", "女", "1986-08-19", "大学本科", "质量工程", 14, "工程师", "15910673582"),
];

const venue = (
  venueName: string,
  venueAddress: string,
  manager: string,
  managerPhone: string,
  contact: string,
  contactPhone: string,
  occupationName: OccupationName,
  skillLevels: string,
  purpose: string,
  venueEquipment: string,
): SampleRecord => ({
  venueName,
  venueAddress,
  manager,
  managerPhone,
  contact,
  contactPhone,
  occupationName,
  skillLevels,
  purpose,
  venueEquipment,
});

const PARK = "北京市大兴区京岳产业园1号";
const venues = [
  venue(
    "车削实训车间",
    `${PARK}2号厂房一层`,
    "马建军",
    "13701264890",
    "陈立新",
    "13718826940",
    "车工",
    "5、4、3、2、1",
    "理论和实操",
    "多媒体教学设备、监控设备、空气净化设备",
  ),
  venue(
    "磨削工作室",
    `${PARK}2号厂房二层`,
    "马建军",
    "13701264890",
    "褚明辉",
    "18811396047",
    "磨工",
    "5、4、3",
    "理论和实操",
    "多媒体教学设备、监控设备、恒温设备",
  ),
  venue(
    "装调实训区",
    `${PARK}3号厂房一层`,
    "沈国栋",
    "13601375528",
    "秦永亮",
    "18701642085",
    "机床装调维修工",
    "4、3、2、1",
    "实操",
    "监控设备、5吨桥式起重机",
  ),
  venue(
    "培训中心201教室",
    `${PARK}培训楼二层`,
    "邵佳宁",
    "18610284173",
    "朱红梅",
    "15210586713",
    "机床装调维修工",
    "4、3、2、1",
    "理论",
    "多媒体教学设备、监控设备",
  ),
  venue(
    "电工实训室",
    `${PARK}培训楼一层`,
    "魏春生",
    "13522086437",
    "孔令超",
    "13488731650",
    "电工",
    "5、4、3、2",
    "实操",
    "监控设备、漏电保护装置",
  ),
  venue(
    "培训中心301教室",
    `${PARK}培训楼三层`,
    "邵佳宁",
    "18610284173",
    "张海燕",
    "18614059237",
    "电工",
    "5、4、3、2",
    "理论",
    "多媒体教学设备、监控设备",
  ),
];

const DEVICES: Readonly<Record<string, readonly (readonly [name: string, model: string, quantity: number])[]>> = {
  车削实训车间: [
    ["普通车床", "CA6140A", 8],
    ["普通车床", "CDE6150A", 4],
    ["数控车床", "CK6140", 6],
    ["数控车床", "CK6150e", 4],
    ["车削中心", "CH7516", 1],
    ["砂轮机", "M3025", 3],
    ["外径千分尺", "0-25mm", 20],
    ["外径千分尺", "25-50mm", 20],
    ["游标卡尺", "0-150mm", 20],
    ["百分表", "0-10mm", 16],
  ],
  磨削工作室: [
    ["外圆磨床", "M1432B", 3],
    ["数控外圆磨床", "MK1320", 2],
    ["平面磨床", "M7130H", 3],
    ["内圆磨床", "M2110C", 2],
    ["工具磨床", "MQ6025A", 1],
    ["砂轮平衡架", "PHJ-500", 2],
    ["表面粗糙度仪", "TR200", 2],
    ["杠杆千分尺", "0-25mm", 10],
    ["内径百分表", "18-35mm", 10],
    ["精密平口钳", "QKG100", 6],
  ],
  装调实训区: [
    ["数控铣床实训台", "XK7125", 4],
    ["数控车床实训台", "CK6136", 4],
    ["主轴装配台", "ZT-160", 4],
    ["激光干涉仪", "XL-80", 1],
    ["球杆仪", "QC20-W", 1],
    ["框式水平仪", "200mm", 8],
    ["大理石方尺", "300mm", 4],
    ["拉拔器", "三爪150mm", 6],
    ["扭力扳手", "20-100N·m", 10],
    ["杠杆百分表", "0-0.8mm", 12],
  ],
  培训中心201教室: [
    ["考试用计算机", "启天M435", 40],
    ["服务器", "SR588", 1],
    ["投影仪", "CB-X49", 1],
    ["高清摄像机", "DS-2CD3T46", 4],
    ["打印机", "M405dn", 1],
    ["身份核验仪", "DKQ-A16D", 2],
    ["信号屏蔽器", "PB-08", 2],
    ["文件柜", "双锁铁皮柜", 2],
    ["碎纸机", "9932", 1],
    ["时钟", "石英壁钟", 1],
  ],
  电工实训室: [
    ["电工技能实训台", "THPDG-2", 20],
    ["低压配电柜", "GGD", 4],
    ["PLC实训装置", "S7-1200", 12],
    ["变频调速装置", "MM440", 8],
    ["三相异步电动机", "YE3-90L-4", 20],
    ["数字示波器", "DS1102E", 10],
    ["数字万用表", "UT61E", 24],
    ["绝缘电阻表", "ZC25-3", 12],
    ["接地电阻测试仪", "ZC-8", 6],
    ["钳形电流表", "UT204A", 12],
  ],
  培训中心301教室: [
    ["考试用计算机", "启天M435", 50],
    ["服务器", "SR588", 1],
    ["投影仪", "CB-X49", 1],
    ["高清摄像机", "DS-2CD3T46", 4],
    ["打印机", "M405dn", 1],
    ["身份核验仪", "DKQ-A16D", 2],
    ["信号屏蔽器", "PB-08", 2],
    ["文件柜", "双锁铁皮柜", 2],
    ["碎纸机", "9932", 1],
    ["时钟", "石英壁钟", 1],
  ],
};

const equipment: SampleRecord[] = venues.flatMap(({ venueName, occupationName }) =>
  DEVICES[String(venueName)].map(([deviceName, deviceModel, quantity]) => ({
    venueName,
    occupationName,
    deviceName,
    deviceModel,
    quantity,
  })),
);
