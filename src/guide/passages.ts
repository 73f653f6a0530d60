import { CLAUSES } from "./clauses";

/** A passage the enterprise writes itself. The guide's words stand in its place until then. */
export interface Passage {
  readonly title: string;
  /** One paragraph each. */
  readonly note: readonly string[];
}

const note = (text: string): string => `填写说明：${text.replace(/^填写说明：/, "")}`;

/** The guide's 填写说明 (《企业职业技能等级认定实施方案编写说明》), passage by passage. */
const passages = {
  enterpriseOverview: {
    title: "企业总体情况",
    // What the guide asks for here stands in the sentences before it, from 企业概况; the licence has a passage of its own.
    note: [note("上文由工作簿的“企业概况”填入。还有需要说明的企业基本情况，写在这里；没有的，删去本说明。")],
  },
  businessLicence: { title: "营业执照复印件", note: [note("附企业营业执照复印件。")] },
  teamBuilding: {
    title: "技能人员队伍建设与激励措施、经费保障",
    note: [note("一线技能人员队伍建设规划、激励措施，开展认定工作的经费保障措施等。")],
  },
  creditReports: { title: "企业近三年信用报告", note: [note("附企业近三年信用报告。")] },
  leadingGroupDuties: {
    title: "职业技能等级认定领导小组工作职责",
    note: [
      note(
        "职业技能等级认定领导小组负责制定认定工作方案，确定年度认定计划，本企业认定工作重大事项决策，监督检查认定效果等。",
      ),
    ],
  },
  officeDuties: {
    title: "职业技能等级认定工作办公室工作职责",
    note: [
      note(
        "职业技能等级认定工作办公室负责制定企业技能人才认定工作的具体实施方案，落实各项管理制度，组建并管理质量内控人员和相关职业的考评人员队伍，负责参加职业技能等级认定人员报名资格和破格申报材料的审核确定，组织实施各职业认定工作。总结认定工作情况，并提交年度工作报告。",
      ),
    ],
  },
  personnelScope: {
    title: "认定人员范围说明",
    note: [
      note(
        "企业可面向本企业在职职工、劳务派遣人员开展职业技能等级认定，也可为校企合作的北京技工院校学生、企业新型学徒制学员提供职业技能等级认定服务（企业具体开展认定的人员范围自定，须在实施方案中明确）。",
      ),
    ],
  },
  applicationConditions: { title: "申报条件", note: [note(CLAUSES["三（三）"].text)] },
  assessmentContent: {
    title: "认定内容",
    note: [note("考核内容根据职业标准与企业生产经营实际需要确定，注重考核内容与企业实际有机结合。")],
  },
  assessmentMethods: {
    title: "认定方式说明",
    note: [
      note(
        "明确开展认定采用的认定方式。可采用“理论考试+实操考试+综合评审”的考核鉴定方式，亦可采用过程性评价、业绩评价和直接认定等方式；还可根据企业生产经营特点自主制定认定方式，但须对具体认定方式进行说明（考核鉴定方式为必选项）。根据企业实际自行确定的认定方式，需编写相应的认定形式介绍。",
      ),
    ],
  },
  workflow: {
    title: "认定工作流程",
    note: [
      note(
        "根据企业实际情况，编写认定工作的具体工作流程。包括：个人申报、资格审核、制定计划、试题准备、考场编排、考评人员和质量内控人员派遣、现场组织、阅卷、成绩管理及公示、证书管理等。",
      ),
    ],
  },
  qualityControllers: { title: "质量内控人员任职条件", note: [note(CLAUSES["六（二）"].text)] },
  relatedPolicies: {
    title: "相关政策",
    note: [note("企业培训与认定工作的相关政策，职业技能等级认定结果与薪酬待遇挂钩的相关政策。")],
  },
  assessmentRules: {
    title: "认定管理办法",
    note: [
      note(
        "报名与资格审核、破格申报办法、认定实施、违规违纪行为的处理、档案管理、证书管理、风险防控体系等（可参考市中心相关文件编写）。",
      ),
    ],
  },
  personnelRules: {
    title: "人员管理办法",
    note: [
      note(
        "考评人员职责、基本条件、人员管理、回避原则等，质量内控人员职责、基本条件、人员管理等（可参考市中心相关文件编写）。",
      ),
    ],
  },
  paperRules: {
    title: "试题管理办法",
    note: [note("保密管理、试卷编制及印刷、成绩管理等（可参考市中心相关文件编写）。")],
  },
  standard: {
    title: "本职业执行标准",
    note: [
      note(
        "附本职业执行的《国家职业技能标准》或行业企业评价规范。使用《国家职业技能标准》作为申报条件的，需执行最新版本。",
      ),
    ],
  },
  occupationMethods: {
    title: "本职业认定方式说明",
    note: [
      note("对本职业的具体认定方式进行说明。"),
      "1.考核鉴定：采用理论知识考试、实际操作考核和论文答辩等方式组织认定，考核内容根据职业标准与企业生产经营实际需要确定，注重考核内容与企业实际有机结合。",
      "2.过程性评价：需明确认定的职业、等级涉及的若干个工作任务，明确每个工作任务需要考核的若干模块，明确每个模块的占比。",
      "3.业绩评价：需明确具体业绩评价涉及的内容，每项评价指标的具体要求。",
      "4.直接认定：通过职业技能竞赛方式直接认定的，按照职业技能竞赛文件规定执行。通过企业技术创新、技术改造等其他方式直接认定的，按照企业备案的实施方案中技能人才晋级相关文件执行。",
      "根据企业实际自行确定的认定方式，需编写相应的认定形式介绍。",
    ],
  },
  comprehensiveReview: {
    title: "综合评审方案",
    note: [note("本职业涉及一级、二级的，需提供综合评审方案。")],
  },
  examiners: { title: "考评人员任职条件", note: [note(CLAUSES["六（一）"].text)] },
  samplePapers: {
    title: "各等级样卷",
    note: [note("以国家职业技能标准为基础，按等级提供样卷，每个等级一套。")],
  },
  venueEvidence: {
    title: "场地和设备照片、视频",
    note: [note("附注2所要求的场地和主要实施设备的照片；视频另存，在此写明其文件名称。")],
  },
} as const satisfies Readonly<Record<string, Passage>>;

export type PassageId = keyof typeof passages;
export const PASSAGES: Readonly<Record<PassageId, Passage>> = passages;

/** 九、承诺书: the letter the legal representative signs, word for word. */
export const COMMITMENT = {
  title: "承诺书",
  addressee: "北京市职业技能鉴定管理中心：",
  paragraphs: [
    "我方在提交《企业职业技能等级认定实施方案》（以下简称《实施方案》）前，已认真审阅《实施方案》，承诺《实施方案》中不存在虚假记载、误导性陈述或重大遗漏，并对《实施方案》内容的真实性、准确性、完整性承担相应的法律责任。",
    "我方自愿加入本市职业技能等级认定管理系统平台，并自觉遵守相关管理要求。",
  ],
} as const;
