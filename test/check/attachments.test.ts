import { mergeAttachments, requiredAttachments, type AttachmentRow } from "../../src/check/attachments";
import { planOf, type Record_ } from "../support/plan";

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

/** The rows of 附件清单 after it was generated on top of what stood there. */
const generate = (existing: readonly Record_[] | readonly AttachmentRow[], occupations: readonly Record_[]) =>
  mergeAttachments(
    planOf({ attachments: existing as readonly Record_[] }).tables.get("attachments"),
    wanted(occupations),
  );

const rowOf = (rows: readonly AttachmentRow[], name: string, occupation = ""): AttachmentRow =>
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
    const rows = mergeAttachments(undefined, wanted([ELECTRICIAN]));
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

  test("making it again changes nothing", () => {
    const first = generate([], [ELECTRICIAN, TURNER]);
    expect(generate(first, [ELECTRICIAN, TURNER])).toEqual(first);
  });

  test("making it again after the user's additions changes nothing but their place", () => {
    const added = { attachmentName: "厂区平面图", remark: "附电子版" };
    const first = generate([added, ...generate([], [ELECTRICIAN])], [ELECTRICIAN]);
    expect(first.at(-1)).toMatchObject({ ...added, serial: first.length });
    expect(generate(first, [ELECTRICIAN])).toEqual(first);
  });

  test("pieces, status and remark stay with their attachment wherever its row has moved", () => {
    const worked = { pieces: 3, attachmentStatus: "已备", remark: "在档案室" };
    const rows = generate([], [ELECTRICIAN]).map((row) =>
      row.attachmentName === "执行标准" ? { ...row, ...worked } : row,
    );
    expect(rowOf(generate(rows.reverse(), [TURNER, ELECTRICIAN]), "执行标准", "电工")).toMatchObject(worked);
  });

  test("a level that Excel made a number is still the same level", () => {
    const rows = generate([], [ELECTRICIAN]).map((row) =>
      row.appliesToLevel === "4" ? { ...row, appliesToLevel: 4, pieces: 2 } : row,
    );
    const again = generate(rows, [ELECTRICIAN]);
    expect(again).toHaveLength(rows.length);
    expect(again.find((row) => row.appliesToLevel === "4")?.pieces).toBe(2);
  });

  test("rows of an occupation that was removed go, but not those the user has worked on", () => {
    const rows = generate([], [ELECTRICIAN, TURNER]).map((row) =>
      row.attachmentName === "执行标准" ? { ...row, remark: "2019 年版" } : row,
    );
    const left = generate(rows, [ELECTRICIAN]).filter((row) => row.appliesTo === "车工");
    expect(left.map((row) => row.attachmentName)).toEqual(["执行标准"]);
  });

  test.each([{ pieces: 1 }, { remark: "待补" }, { attachmentStatus: "不适用" }])("%p counts as work", (work) => {
    const rows = generate([], [TURNER]).map((row) => (row.attachmentName === "样卷" ? { ...row, ...work } : row));
    expect(generate(rows, []).filter((row) => row.attachmentName === "样卷")).toHaveLength(2);
  });

  test("a venue's rows go with the venue", () => {
    const withVenue = mergeAttachments(undefined, wanted([ELECTRICIAN], [WORKSHOP]));
    expect(generate(withVenue, [ELECTRICIAN])).toEqual(generate([], [ELECTRICIAN]));
  });
});
