import type { Field, TableId } from "./types";

/**
 * Words by which lists that are kept elsewhere call the columns of the guide's tables, beside the guide's own synonyms: those
 * also tell which table a sheet is, and 编码 or 名称 would take any sheet for it.
 */
export interface ImportWords {
  /** As good as the title itself. */
  readonly names: Words;
  /** Good where the contents bear them out: 证件号 may be an ID's or a certificate's. */
  readonly byContents: Words;
  /** Never more than a proposal: 工龄 is not 专业年限, though somebody may mean it so. */
  readonly doubtful: Words;
  /** What may stand before or behind a name without changing it: 考评员姓名, 场地地址. */
  readonly beside: readonly string[];
}

/** Words parted by blanks and breaks. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

type Words = Readonly<Partial<Record<Field, readonly string[]>>>;

const NONE: ImportWords = { names: {}, byContents: {}, doubtful: {}, beside: words("") };

/** What may stand beside any name. */
export const BESIDE_ANY: readonly string[] = words(`
    本人 员工 职工 人员 个人 成员 申报人 申请人 报名人 学员 您的 的 中文 真实 必填 选填
    请填写 填写 请输入 请选择 目前 现有 当前 现 最高 居民 具体 详细 拟 信息 情况 一栏
    name gender sex phone mobile tel no id number no.
    tel.`);

/** Beside a name each of these makes another thing of it: 紧急联系人电话, 毕业专业, 职称证书编号, 身份证有效期. */
export const OTHER_THINGS: readonly string[] = words(`
    紧急 联系人 联络人 配偶 家庭 家属 父亲 母亲 父母 子女 亲属 监护 推荐 介绍 担保 单位 公司
    企业 部门负责 班组长 车间主任 主管 领导 上级 师傅 导师 经办 填表 填报 制表 审核 复核 法人
    法定代表 曾用 英文 拼音 原 毕业 所学 第一 院校 学校 学制 代码 编码 编号 工号 证书 证号
    卡号 账号 帐号 账户 开户 银行 户名 社保 公积金 档案 合同 日期 时间 年月 有效 期限 起止
    到期 签发 发证 机关 类型 种类 复印 照片 扫描 附件 备注 是否 年龄 出生 生日 籍贯 民族
    政治 婚姻 户籍 住址 地址 邮编 邮箱 邮件 传真 qq 微信 入职 参加工作 排名 成绩 分数 得分
    结果 方向 说明 要求 emergency contact company manager department spouse bank`);

const TRADE_WORDS = words("考评 考核 鉴定 认定 拟考评 拟认定 申报 从事考评 可考评 所考评");
const OCCUPATION_NAMES: readonly string[] = [
  ...TRADE_WORDS.flatMap((word) => [
    `${word}职业`,
    `${word}工种`,
    `${word}职业工种`,
    `${word}职业名称`,
    `${word}职业/工种`,
  ]),
  ...["职业", "职业名称", "职业工种", "工种", "工种名称", "职业或工种", "工种/职业", "职业工种名称"],
];

const ROSTER: ImportWords = {
  names: {
    personName: words("名字 人员名字 员工名字 姓名全称 name fullname employeename staffname chinesename"),
    sex: words("性別 男女 男/女 性别男女 gender sex"),
    citizenId: words(`
    身份证 居民身份证 身份证号 身份证号码 居民身份证号 居民身份证号码 二代身份证号 二代身份证号码
    公民身份证号 公民身份证号码 公民身份号 身份证件号 身份证件号码 有效身份证件号码 有效身份证号码
    身份证编号 身份证id 身份号 身份证明号码 id号 身份证号/证件号 18位身份证号 身份证证号
    idnumber idno. idcard idcardno. idcardnumber citizenid identitynumber`),
    education: words(`
    最高学历 学历层次 文化水平 教育程度 受教育程度 教育水平 学历学位 学历/学位 学历及学位
    最高学历/学位 学历水平 学历程度 文化程度/学历 文化程度及学历
    education highesteducation educationlevel`),
    specialty: words(`
    从事专业 现从事专业 目前从事专业 专业方向 专业领域 专业名称 专业特长 从事专业工种
    所从事专业/工种 从事专业/工种 所从事的专业 现专业 所从事职业 从事职业 从事工种 从事的专业`),
    years: words(`
    年限 从业年限 从事年限 职业年限 专业工作年限 从事专业工作年限 本专业年限 本专业工作年限
    从事本专业年限 从事本专业工作年限 从事本职业年限 从事本职业工作年限 从事本工种年限 从事职业年限
    从事相关专业年限 从事相关工作年限 从事该专业年限 从事该职业年限 本工种工作年限 本职业工作年限
    从事专业工作的年限 从事专业时间年 从事本岗位年限 专业工龄 工作年限`),
    professionalTitle: words(`
    职称级别 技术等级 现有职称 职称名称 职称或职业资格 职称/技能等级 技能等级/职称 职称或技能等级
    技能等级或职称 职称及技能等级 专业技术资格 专业技术职务任职资格 技术职务 职业技能等级/职称
    职业资格/职称 国家职业资格等级 技术职称/技能等级 职业资格或职称 职称或职业技能等级 职称职业资格
    专业技术职称/职业技能等级 职业技能等级或职称 职称/职业技能等级 职业资格技能等级 技能等级职称`),
    phone: words(`
    移动电话 手机电话 联系手机 电话号码 联系号码 移动电话号码 联系电话号码 联系手机号 手机联系方式
    手机号码 联系方式手机 手机/电话 电话/手机 联系电话手机 常用手机 常用手机号 常用电话
    联系方式电话 mobile mobilephone mobileno. mobilenumber cellphone phone phonenumber phoneno.`),
  },
  byContents: {
    citizenId: words("证件号 证件号码 证号 号码"),
    professionalTitle: words("等级 级别 资格 职业资格 资格等级"),
  },
  doubtful: {
    years: words("工龄 司龄 工作时间"),
    phone: words("办公电话 座机 固定电话 固话 办公室电话 分机"),
    education: words("全日制学历 在职学历"),
    specialty: words("岗位 现岗位 工作岗位 现任岗位"),
    personName: words("人员 名单"),
  },
  beside: words("考评员 考评人员 考评专家 内控人员 质量内控人员 质量内控员 质量督导员 督导员 督导人员 专家"),
};

/** Of the tables people keep elsewhere; the attachments are nobody's list. */
export const IMPORT_WORDS: Readonly<Partial<Record<TableId, ImportWords>>> = {
  examiners: {
    ...ROSTER,
    names: { ...ROSTER.names, occupationName: OCCUPATION_NAMES },
    doubtful: { ...ROSTER.doubtful, occupationName: words("考评范围 考评专业 考评方向") },
  },
  qualityControllers: ROSTER,
  committees: {
    ...NONE,
    names: {
      personName: ROSTER.names.personName,
      committee: words("组织机构 所属机构 所在机构 机构类别 组织 机构组别"),
      duty: words("组内职务 机构职务 担任职务 小组职务 机构内职务 组织职务 领导小组职务"),
      department: words("所属部门 部门名称 工作部门 单位/部门 所在单位部门 部门/单位"),
      post: words("岗位/职务 职务/岗位 行政职务 现任职务 岗位职务 岗位 所在岗位 现任岗位 单位职务 工作岗位"),
      memberCategory: words("成员类别 人员类型 身份类别 人员性质 成员类型"),
    },
    byContents: { committee: words("组别 小组"), memberCategory: words("类别 身份"), duty: words("组内分工 分工") },
    doubtful: { department: words("单位 工作单位") },
  },
  frontlineStaff: {
    ...NONE,
    names: {
      position: words("岗位/工种 工种/岗位 岗位工种 一线岗位 技能岗位 岗位类别 工种岗位"),
      staffCount: words("人数 从业人员数 在岗人数 岗位人数 总人数 现有人数 从业人员人数 从业人员 职工人数"),
      certifiedCount: words(`
    持证人数 取证人数 取得证书人数 取得职业资格证书人数 持有证书人数 取得国家职业资格人数
    取得职业资格/技能等级证书人数 取得职业技能等级证书人数 其中持证人数 持有国家职业资格证书人数`),
      advancedCount: words(
        "高级工及以上人数 高级工以上 其中高级工及以上人数 高级工及以上 其中高级工以上 高级工含以上人数",
      ),
    },
    doubtful: { position: words("工种 工种名称") },
    beside: words("一线 技能人员 其中"),
  },
  enterprises: {
    ...NONE,
    names: {
      tier: words("企业层级 单位层级 本级/下级 企业级别"),
      enterpriseName: words("企业全称 单位全称 公司名称 公司全称 企业 认定企业 认定企业名称 下级企业名称"),
      creditCode: words("统一信用代码 社会统一信用代码 企业信用代码 统一代码 统一社会信用代码证号 信用代码证号"),
    },
    byContents: {
      enterpriseName: words("单位 公司 名称"),
      creditCode: words("代码 税号 组织机构代码"),
      tier: words("级别"),
    },
    beside: words("全称 企业 单位"),
  },
  personnelScope: {
    ...NONE,
    names: {
      enterpriseName: words("企业全称 单位全称 公司名称 企业 认定企业 认定企业名称"),
      employees: words("在职员工 本企业在职职工 企业职工 职工 本单位职工 在岗职工"),
      dispatchedWorkers: words("劳务派遣 派遣人员 劳务派遣工 派遣员工 劳务派遣员工"),
      schoolStudents: words("技工院校学生 院校学生 校企合作学生 合作院校学生 校企合作技工院校学生"),
      apprentices: words("学徒 学徒制学员 新型学徒 新型学徒制学员 企业新型学徒"),
    },
    byContents: { enterpriseName: words("单位 公司") },
    beside: words("人数 企业 本企业"),
  },
  occupations: {
    ...NONE,
    names: {
      occupationCode: words("职业编号 大典编码 大典代码 职业工种编码 职业分类编码 职业大典编码"),
      occupationName: OCCUPATION_NAMES.filter((name) => !name.includes("工种")),
      workType: words("认定工种 申报工种 拟认定工种 工种名 对应工种"),
      skillLevels: words("认定级别 技能等级 职业技能等级 申报等级 拟认定等级 等级范围 认定等级范围 可认定等级"),
    },
    byContents: { occupationCode: words("编码 代码"), occupationName: words("名称"), skillLevels: words("级别") },
    doubtful: { occupationName: words("职业工种 职业/工种") },
    beside: words("拟 认定 申报 大典 备案"),
  },
  methods: {
    ...NONE,
    names: {
      occupationName: OCCUPATION_NAMES.filter((name) => !name.includes("工种")),
      examination: words("鉴定考核 考试考核 考核认定"),
      processAssessment: words("过程评价 过程考核 过程化评价 过程化考核"),
      performanceAssessment: words("业绩评审 业绩考核 业绩认定"),
      directRecognition: words("直认 直接认定方式"),
      ownMethod: words("自定方式 企业自定方式 企业自主 自主方式"),
      methodDescription: words("具体方式 方式描述 方式说明 具体方式说明 认定方式描述"),
    },
    byContents: { examination: words("考核 鉴定") },
    doubtful: { methodDescription: words("说明") },
  },
  venues: {
    ...NONE,
    names: {
      venueName: words("场所名称 考场名称 认定场地 认定场地名称 场地名 场地 场所"),
      venueAddress: words("地址 场所地址 详细地址 考场地址 所在地址 场地详细地址 认定场地地址 场地位置"),
      manager: words("场地负责人 负责人姓名 场地负责人姓名"),
      managerPhone: words("负责人联系电话 负责人手机 负责人手机号 负责人手机号码 负责人联系方式 负责人电话号码"),
      contact: words("联系人姓名 场地联系人 场地联系人姓名 联络人"),
      contactPhone: words("联系人联系电话 联系人手机 联系人手机号 联系人手机号码 联系人联系方式 联系人电话号码"),
      occupationName: OCCUPATION_NAMES,
      skillLevels: words("等级 技能等级 职业等级 认定级别 可认定等级 职业技能等级"),
      purpose: words("场地用途 场地类型 场地类别 理论/实操 考场类型 使用用途"),
      venueEquipment: words("设备 设备情况 主要设备 设施设备 场地设施设备 设备设施 场地设备情况"),
    },
    byContents: { purpose: words("类型 类别"), skillLevels: words("级别") },
    doubtful: { contactPhone: words("联系电话 电话 联系方式 手机"), venueName: words("名称") },
    beside: words("场地 考场 认定 场所"),
  },
  equipment: {
    ...NONE,
    names: {
      venueName: words("场地 所在场地 所属场地 使用场地 认定场地 认定场地名称 场所名称"),
      occupationName: OCCUPATION_NAMES,
      deviceName: words(
        "设备 仪器名称 仪器设备名称 设备仪器名称 设备/仪器名称 设施设备名称 设备设施名称 器材名称 资产名称 固定资产名称",
      ),
      deviceModel: words("规格型号 型号规格 型号/规格 规格/型号 设备规格型号 设备型号规格 规格及型号"),
      quantity: words("台数 设备数量 台套数 数量台套 数目 设备台数"),
    },
    byContents: { deviceName: words("名称") },
    doubtful: { venueName: words("存放地点 存放位置 地点"), deviceModel: words("规格"), deviceName: words("工具名称") },
    beside: words("设备 仪器 认定 现有"),
  },
};

/** What rosters keep that the guide does not ask for, whatever the columns hold: nothing is made of a birth date or an age. */
export const NOT_ASKED: RegExp =
  /^(?:出生(?:年月日?|日期|时间)?|生日|年龄|周岁|民族|籍贯|政治面貌|婚(?:姻|否).*|户籍.*|(?:家庭|现)?住址|邮箱|电子邮[箱件]|e-?mail|qq号?|微信号?|备注|说明|照片|(?:编|工|员工编|人员编|档案)号|(?:身份证)?有效期.*|(?:毕业|所学).*|入职.*|参加工作.*|(?:职称|证书|发证|取得|签发).*(?:时间|日期|编号|机关))$/;

/** The name of a tab nobody named: Sheet1, 工作表 2, 表1. */
export const UNNAMED_TAB = /^(?:sheet|工作表|表格?)?\s?\d*$/i;
