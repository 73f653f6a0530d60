import fc from "fast-check";
import { cellAddress, check, snapshotOf, type Edit, type Finding, type SheetGrid } from "../../../src/check";
import { SKILLED_CATEGORIES } from "../../../src/guide";
import { edited } from "../../support/edits";
import { sheetOf, STRICTLY, type Record_ } from "../../support/plan";

/** Writings of the columns of occupations, organisation and sites: right ones, odd ones, mendable ones and hopeless ones. */
const CODES = [
  "6-31-01-03",
  "6-18-02-04",
  "6180204",
  "6.18.01.01",
  "6-18-01-01",
  "3-02-02-00",
  "４-10-01-03",
  "6-99-99-99",
  "无",
];
const NAMES = ["电工", "焊工", "车工", "焊工L/S", "电 工", "保卫管理员", "保育员", "电焊师傅", "电工（L）", ""];
const WORK_TYPES = ["", "/", "无", "电焊工", "数控车工", "不分工种", "维修电工 ", "——"];
const LEVELS = [
  ...[
    "5、4、3",
    "5,4,3",
    "5-3",
    "高级工及以上",
    "初、中、高级工",
    "五级/初级技能",
    "三级",
    "543",
    5,
    54_321,
    "5、4、学徒工",
  ],
  ...["", "5，4", "高级技师及以上", "国家职业资格四级", "3、4、5", "5级~3级", "技师", "特级技师", 46_145, "/"],
];
const NAMED = [
  ...[
    "电工",
    "焊工",
    "电工职业",
    "（电工职业）",
    "6-31-01-03",
    "6-18-02-04 焊工",
    "焊工（6180204）",
    "电焊工",
    "数控车工",
  ],
  ...[
    "电工、焊工",
    "全部职业",
    "铣工",
    "维修电工",
    "高级电工",
    "电工三级",
    "保育员",
    "",
    "/",
    "焊工（气焊工）",
    "车工 L",
    "电工Ｓ",
  ],
];
const QUANTITIES = [1, "1组", "10台/套", "1（套）", "一台", "12台", "若干", "１０", "", "两套", "10米", 0];
const MODELS = ["KH-2", "/", "无", "", "自制"];
const TICKS = ["√", "✓", "●", "是", "×", "/", "", "1", 1, true, "部分", "✔️", "Yes"];
const DUTIES = ["组长", "副组长", "组员", "常务副组长", "主任", "成员", "领导小组组长", "办公室主任", "委员", "顾问"];
const CATEGORIES = [
  ...SKILLED_CATEGORIES,
  ...[
    "一线高技能人才代表",
    "专业技术人员代表",
    "技术人员",
    "高技能人才",
    "部门负责人",
    "工程师",
    "技术人员、高技能人才",
    "",
  ],
];
const COMMITTEES = ["领导小组", "工作办公室", "职业技能等级认定领导小组", "领导小组办公室", "考评组"];
const CREDIT_CODES = [
  "91110108700338416R",
  "91350100m000100y43",
  "9135O1OOMOOO1OOY43",
  "91350100M000100Y4N",
  "",
  " 91110108700338416R",
];

const one = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const rows = (record: { readonly [K in keyof Record_]: fc.Arbitrary<Record_[K]> }): fc.Arbitrary<Record_[]> =>
  fc.array(fc.record(record), { minLength: 1, maxLength: 6 }) as fc.Arbitrary<Record_[]>;

const plans: fc.Arbitrary<readonly SheetGrid[]> = fc
  .record({
    occupations: rows({
      occupationCode: one(CODES),
      occupationName: one(NAMES),
      workType: one(WORK_TYPES),
      skillLevels: one(LEVELS),
    }),
    methods: rows({ occupationName: one(NAMED), examination: one(TICKS), ownMethod: one(TICKS) }),
    examiners: rows({ occupationName: one(NAMED), personName: one(["张三", "李四"]) }),
    venues: rows({
      venueName: one(["一号车间", "二号车间"]),
      occupationName: one(NAMED),
      skillLevels: one(LEVELS),
      purpose: one(["理论", "技能考核", "", "通用"]),
    }),
    equipment: rows({
      venueName: one(["一号车间", "二号车间 ", "仓库"]),
      occupationName: one(NAMED),
      deviceName: one(["焊机", "车床"]),
      deviceModel: one(MODELS),
      quantity: one(QUANTITIES),
    }),
    committees: rows({
      committee: one(COMMITTEES),
      duty: one(DUTIES),
      personName: one(["甲一", "乙二", "丙三"]),
      memberCategory: one(CATEGORIES),
    }),
    enterprises: rows({
      tier: one(["本级", "下级"]),
      enterpriseName: one(["甲公司", "乙公司分公司"]),
      creditCode: one(CREDIT_CODES),
    }),
    personnelScope: rows({ enterpriseName: one(["甲公司"]), employees: one(TICKS), apprentices: one(TICKS) }),
  })
  .map((tables) => [
    sheetOf("occupations", tables.occupations),
    sheetOf("methods", tables.methods),
    sheetOf("examiners", tables.examiners),
    sheetOf("venues", tables.venues),
    sheetOf("equipment", tables.equipment),
    sheetOf("committees", tables.committees),
    sheetOf("enterprises", tables.enterprises),
    sheetOf("personnelScope", tables.personnelScope),
  ]);

const findingsIn = (sheets: readonly SheetGrid[]): readonly Finding[] => check(snapshotOf(sheets), STRICTLY).findings;
const safeEdits = ({ fix }: Finding): readonly Edit[] => (fix?.kind === "safe" ? fix.edits : []);

/** Everything mended at once, rows from the bottom up. */
function mendedOnce(sheets: readonly SheetGrid[]): readonly SheetGrid[] {
  const edits = findingsIn(sheets).flatMap(safeEdits);
  const removals = edits.filter((edit) => edit.kind === "deleteRow").sort((a, b) => b.row - a.row);
  return edited(sheets, [...edits.filter((edit) => edit.kind !== "deleteRow"), ...removals]);
}

/** Numbering and removing rows are about more than the cell they are told of. */
const isOfItsCell = ({ rule }: Finding): boolean => !["GEN-04", "GEN-05", "GEN-06"].includes(rule);

test("all safe fixes of generated plans settle within two rounds, each changing the cell it is about", () => {
  fc.assert(
    fc.property(plans, (sheets) => {
      for (const finding of findingsIn(sheets).filter(isOfItsCell))
        for (const edit of safeEdits(finding))
          expect([finding.message, edit.kind === "set" && cellAddress(edit.cell), edit.sheet]).toEqual([
            finding.message,
            finding.cell && cellAddress(finding.cell),
            finding.sheet,
          ]);
      const twice = mendedOnce(mendedOnce(sheets));
      expect(findingsIn(twice).filter((finding) => safeEdits(finding).length > 0)).toEqual([]);
    }),
    { numRuns: 70, seed: 20 },
  );
});

test("a fix makes no error that was not there before", () => {
  const errorsIn = (sheets: readonly SheetGrid[]): readonly string[] =>
    findingsIn(sheets)
      .filter(({ severity }) => severity === "error")
      .map(({ message, cell, sheet }) => [message, sheet, cell && cellAddress(cell)].join(" "));
  fc.assert(
    fc.property(plans, (sheets) => {
      const before = new Set(errorsIn(sheets));
      // What a mended cell lets be seen of the same cell or its row was hidden by what was wrong with it.
      const cells = new Set(findingsIn(sheets).map(({ cell, sheet }) => `${sheet} ${cell?.row}`));
      const after = findingsIn(mendedOnce(mendedOnce(sheets))).filter(({ severity }) => severity === "error");
      const made = after.filter(
        ({ message, cell, sheet }) =>
          !before.has([message, sheet, cell && cellAddress(cell)].join(" ")) && !cells.has(`${sheet} ${cell?.row}`),
      );
      expect(made.map(({ message, sheet, cell }) => [message, sheet, cell])).toEqual([]);
    }),
    { numRuns: 40, seed: 21 },
  );
});
