import type { CellValue } from "../../src/check";
import { formAmong } from "../../src/import/form";
import { cleanPlan } from "../support/gallery/plan";

const formOf = (values: readonly (readonly CellValue[])[]) =>
  formAmong([{ name: "企业信息", firstRow: 0, firstColumn: 0, merges: [], values }]);
const KNOWN = [
  ["企业名称", "北京某某有限公司"],
  ["统一社会信用代码", "91110000100000000X"],
  ["法定代表人", "王某"],
  ["联系电话", "13800001111"],
] as const;

test("entries that are none of the guide's are known, among the others, above and below them", () => {
  const form = formOf([
    ["企业基本信息"],
    ["填报年度", 2026],
    ...KNOWN.slice(0, 2),
    ["注册地址：", "北京市大兴区"],
    ...KNOWN.slice(2),
    ["职工人数", 320],
    [],
    ["另一张表", "另一个值"],
  ]);
  expect(form?.others).toEqual([
    { label: "填报年度", value: 2026 },
    { label: "注册地址", value: "北京市大兴区" },
    { label: "职工人数", value: 320 },
  ]);
});

test("two to a line", () => {
  const form = formOf([
    [...KNOWN[0], ...KNOWN[1]],
    [...KNOWN[2], "注册地址", "北京市大兴区"],
    [...KNOWN[3], "职工人数", ""],
  ]);
  expect(form?.others).toEqual([{ label: "注册地址", value: "北京市大兴区" }]);
});

test("captions, empty entries and notes are none", () => {
  const form = formOf([["企业基本信息"], ["项目", "填写内容"], ...KNOWN, ["传真", ""], ["填表说明：请如实填写。"]]);
  expect(form?.others).toEqual([]);
});

test("the plan's own has none", () => {
  expect(formAmong(cleanPlan())?.others).toEqual([]);
});
