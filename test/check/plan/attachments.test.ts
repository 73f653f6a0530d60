import { attachmentList, requiredAttachments, reviseAttachments } from "../../../src/check/plan/attachments";
import { planOf, type Record_ } from "../../support/plan";

const ELECTRICIAN = { occupationCode: "6-31-01-03", occupationName: "电工", skillLevels: "4、3" };
const TURNER = { occupationCode: "6-18-01-01", occupationName: "车工", skillLevels: "2、1" };
const WORKSHOP = { venueName: "一号车间", occupationName: "电工", skillLevels: "4" };

const GENERAL = [
  ...["营业执照复印件", "企业近三年信用报告", "质量内控人员资质证明", "薪酬待遇挂钩政策"],
  ...["认定管理办法", "人员管理办法", "试题管理办法", "承诺书"],
];

const wanted = (occupations: readonly Record_[], venues: readonly Record_[] = []) =>
  requiredAttachments(planOf({ occupations, venues }));

const namesFor = (occupation: string, occupations: readonly Record_[], venues?: readonly Record_[]): string[] =>
  wanted(occupations, venues)
    .filter((attachment) => attachment.appliesTo === occupation)
    .map(({ name, appliesToLevel }) => name + appliesToLevel);

const listOf = (occupations: readonly Record_[], venues?: readonly Record_[]): readonly Record_[] =>
  attachmentList(wanted(occupations, venues));

/** The rows of 附件清单 after the revision was carried out on what stood there. */
function revise(existing: readonly Record_[], occupations: readonly Record_[]): readonly Record_[] {
  const table = planOf({ attachments: existing }).tables.get("attachments")!;
  const { filled, removable, added } = reviseAttachments(table, wanted(occupations));
  const after = (row: number): readonly Record_[] => added.find((group) => group.after === row)?.records ?? [];
  const standing = existing.flatMap((record, row) => {
    const blanks = Object.entries(filled.get(row) ?? {}).filter(([field]) => !record[field as keyof Record_]);
    return [...(removable.includes(row) ? [] : [{ ...record, ...Object.fromEntries(blanks) }]), ...after(row)];
  });
  return [...after(-1), ...standing].map((record, i) => ({ pieces: "", remark: "", ...record, serial: i + 1 }));
}

const rowOf = (rows: readonly Record_[], name: string, occupation = ""): Record_ =>
  rows.find((row) => row.attachmentName === name && row.appliesTo === occupation)!;

describe("what the guide asks for", () => {
  test("without any table, what belongs to the whole plan", () => {
    expect(requiredAttachments(planOf({})).map(({ name }) => name)).toEqual(GENERAL);
  });

  test("for each occupation its standard, proofs, a paper for each level, and pictures of its equipment", () => {
    expect(namesFor("电工", [ELECTRICIAN, TURNER])).toEqual([
      ...["执行标准", "考评人员资质证明", "样卷4", "样卷3", "主要设备照片", "主要设备视频"],
    ]);
  });

  test("for levels 2 and 1 a scheme of comprehensive review", () => {
    expect(namesFor("车工", [TURNER])).toContain("综合评审方案2、1");
    expect(namesFor("车工", [{ ...TURNER, skillLevels: "3、2" }])).toContain("综合评审方案2");
  });

  test("photos and a video of each venue, once for each occupation it serves", () => {
    const venues = [WORKSHOP, { ...WORKSHOP, skillLevels: "3" }, { ...WORKSHOP, occupationName: "车工" }];
    for (const occupation of ["电工", "车工"])
      expect(namesFor(occupation, [ELECTRICIAN, TURNER], venues).filter((name) => name.includes("车间"))).toEqual([
        "场地照片（一号车间）",
        "场地视频（一号车间）",
      ]);
  });

  test("a venue of an occupation outside the plan asks for nothing", () => {
    expect(wanted([], [WORKSHOP])).toHaveLength(GENERAL.length);
  });

  test("the whole plan first, then occupation by occupation", () => {
    const order = wanted([ELECTRICIAN, TURNER]).map(({ appliesTo }) => appliesTo);
    expect([...new Set(order)]).toEqual(["", "电工", "车工"]);
    expect(order).toEqual([...order].sort((a, b) => ["", "电工", "车工"].indexOf(a) - ["", "电工", "车工"].indexOf(b)));
  });
});

describe("making the list", () => {
  test("a new list is numbered and nothing is ready", () => {
    const rows = listOf([ELECTRICIAN]);
    expect(rows.map(({ serial }) => serial)).toEqual(rows.map((_, i) => i + 1));
    expect(new Set(rows.map(({ attachmentStatus }) => attachmentStatus))).toEqual(new Set(["未备"]));
    expect(rows[0]).toEqual({
      serial: 1,
      part: "基础",
      attachmentCategory: "综述",
      attachmentName: "营业执照复印件",
      appliesTo: "",
      appliesToLevel: "",
      requirement: "与企业名称、统一社会信用代码一致",
      pieces: "",
      attachmentStatus: "未备",
      remark: "",
    });
  });

  test("an empty list becomes a new one", () => {
    expect(revise([], [ELECTRICIAN, TURNER])).toEqual(listOf([ELECTRICIAN, TURNER]));
  });

  test("revising it again changes nothing", () => {
    const first = listOf([ELECTRICIAN, TURNER]);
    expect(revise(first, [ELECTRICIAN, TURNER])).toEqual(first);
  });

  test("rows of the user's own stay where they are, and twice changes nothing", () => {
    const added = { attachmentName: "厂区平面图", remark: "附电子版" };
    const first = revise([added, ...listOf([ELECTRICIAN])], [ELECTRICIAN, TURNER]);
    expect(first[0]).toMatchObject({ ...added, serial: 1 });
    expect(first).toHaveLength(listOf([ELECTRICIAN, TURNER]).length + 1);
    expect(revise(first, [ELECTRICIAN, TURNER])).toEqual(first);
  });

  test("rows that stand keep their order, and what was written in them", () => {
    const worked = { pieces: 3, attachmentStatus: "已备", remark: "在档案室", requirement: "已按新版" };
    const rows = listOf([ELECTRICIAN]).map((row) => (row.attachmentName === "执行标准" ? { ...row, ...worked } : row));
    const names = (list: readonly Record_[]) => list.map((row) => row.attachmentName);
    const mixed = [...rows].reverse();
    const revised = revise(mixed, [TURNER, ELECTRICIAN]);
    expect(rowOf(revised, "执行标准", "电工")).toMatchObject(worked);
    expect(names(revised).filter((name) => names(mixed).includes(name!))).toEqual(
      expect.arrayContaining([...names(mixed)]),
    );
  });

  test("a new occupation's rows follow those of the one before it", () => {
    const [both, one] = [listOf([ELECTRICIAN, TURNER]), listOf([TURNER])];
    expect(revise(one, [ELECTRICIAN, TURNER])).toEqual(both);
  });

  test("an empty status becomes 未备, and no other cell is filled over", () => {
    const rows = listOf([]).map((row) => ({ ...row, attachmentStatus: "", requirement: "见附页" }));
    for (const row of revise(rows, [])) expect(row).toMatchObject({ attachmentStatus: "未备", requirement: "见附页" });
  });

  test("a level that Excel made a number is still the same level", () => {
    const rows = listOf([ELECTRICIAN]).map((row) =>
      row.appliesToLevel === "4" ? { ...row, appliesToLevel: 4, pieces: 2 } : row,
    );
    const again = revise(rows, [ELECTRICIAN]);
    expect(again).toHaveLength(rows.length);
    expect(again.find((row) => row.appliesToLevel === 4)?.pieces).toBe(2);
  });

  test("rows of an occupation that was removed go, but not those the user has worked on", () => {
    const rows = listOf([ELECTRICIAN, TURNER]).map((row) =>
      row.attachmentName === "执行标准" ? { ...row, remark: "2019 年版" } : row,
    );
    const left = revise(rows, [ELECTRICIAN]).filter((row) => row.appliesTo === "车工");
    expect(left.map((row) => row.attachmentName)).toEqual(["执行标准"]);
  });

  test.each([{ pieces: 1 }, { remark: "待补" }, { attachmentStatus: "不适用" }])("%p counts as work", (work) => {
    const rows = listOf([TURNER]).map((row) => (row.attachmentName === "样卷" ? { ...row, ...work } : row));
    expect(revise(rows, []).filter((row) => row.attachmentName === "样卷")).toHaveLength(2);
  });

  test("a venue's rows go with the venue", () => {
    expect(revise(listOf([ELECTRICIAN], [WORKSHOP]), [ELECTRICIAN])).toEqual(listOf([ELECTRICIAN]));
  });
});
