import { readCaption } from "../../src/import/captions";

const planned = (name: string): boolean => name === "某特种设备装调工";
const occupationIn = (text: string, isPart = false): string | undefined =>
  readCaption(text, planned, isPart).occupation;

test.each([
  ["（焊工职业）考评人员名册", "焊工"],
  ["（焊工）职业考评人员名册", "焊工"],
  ["（某特种设备装调工职业）考评人员名册", "某特种设备装调工"],
  ["认定职业：焊工", "焊工"],
  ["职业（工种）：焊工", "焊工"],
  ["职业：焊工    填报日期：2026年10月", "焊工"],
  ["工种: 焊工（四级）", "焊工"],
  ["二、焊工", "焊工"],
  ["2.焊工", "焊工"],
  ["焊工考评员名单（5人）", "焊工"],
  ["焊工考评人员", "焊工"],
  ["焊工", "焊工"],
  ["焊工（5人）", "焊工"],
  ["焊工 (2)", "焊工"],
  ["焊工（续）", "焊工"],
  ["焊工（第二批）", "焊工"],
  ["附件1-焊工", "焊工"],
  ["2026年度焊工考评员", "焊工"],
  ["附件1：某某机械有限公司焊工职业技能等级认定考评员名册", "焊工"],
  ["1焊工", "焊工"],
  ["某特种设备装调工名册", "某特种设备装调工"],
])("%s names %s", (text, occupation) => {
  expect(occupationIn(text)).toBe(occupation);
});

test.each([
  "考评人员名册",
  "某某机械有限公司考评员汇总表",
  "填报单位：某某机械有限公司",
  "Sheet1",
  "某某焊工职业技能培训学校考评员名册",
  "北京焊工技能培训有限公司考评员名册",
  "（本职业）考评人员名册",
  "焊工、磨工考评人员名册",
  "2026年",
  "",
])("%s names none", (text) => {
  expect(occupationIn(text)).toBeUndefined();
});

test("a caption among the people that names nothing known ends what was said before it", () => {
  expect(readCaption("三、新岗位", planned, true)).toEqual({ beginsPart: true });
  expect(occupationIn("三、某新型装调工", true)).toBe("某新型装调工");
  expect(readCaption("以上人员均在职", planned, true)).toEqual({ beginsPart: false });
});
