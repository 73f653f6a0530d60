import { formerOccupation } from "../../../src/guide/reference";
import { source } from "./sources";

const today = (code: string, name: string) => {
  const former = formerOccupation({ code, name });
  return former && `${former.occupation.code} ${former.occupation.name}`;
};

test("every code and name of 2015 in the source leads to its occupation of 2022", () => {
  const rows = source("former-occupations.csv");
  expect(rows).toHaveLength(49);
  for (const row of rows) {
    expect(today(row.former_code, row.former_name)).toBe(`${row.code} ${row.name}`);
  }
});

test("a code that changed hands is told apart by the name beside it", () => {
  expect(today("4-07-05-03", "智能楼宇管理员")).toBe("4-06-01-04 智能楼宇管理员");
  expect(today("4-07-05-04", "消防设施操作员")).toBe("4-07-05-03 消防设施操作员");
  expect(today("4-07-05-03", "消防设施操作员")).toBeUndefined();
  expect(today("4-07-05-04", "安全防范系统安装维护员")).toBeUndefined();
});

test("a former name is enough where the dictionary of 2022 no longer has it", () => {
  expect(today("", "育婴员")).toBe("4-10-01-01 婴幼儿发展引导员");
  expect(today("6-31-01-03", "保育员")).toBe("4-10-01-03 保育师");
  expect(today("6-31-01-03", "智能楼宇管理员")).toBeUndefined();
});

test("a former code is enough where the dictionary of 2022 no longer has it", () => {
  expect(today("5-05-01-00", "")).toBe("5-05-01-01 农业技术员");
  expect(today("5-05-01-00", "农业技术员")).toBe("5-05-01-01 农业技术员");
  expect(today("5-05-01-00", "电工")).toBeUndefined();
  expect(today("4-07-05-03", "")).toBeUndefined();
});

test("a former code with today's name is the former occupation too", () => {
  expect(today("4-10-01-02", "婴幼儿发展引导员")).toBe("4-10-01-01 婴幼儿发展引导员");
});

test("today's occupations and unknown ones are not former", () => {
  expect(today("6-31-01-03", "电工")).toBeUndefined();
  expect(today("4-13-04-04", "研学旅游指导师")).toBeUndefined();
  expect(today("6-99-99-99", "外星人接待员")).toBeUndefined();
});

test.each([
  ["3-01-01-02", "社区事务员"],
  ["4-02-02-04", "道路客运业务员"],
  ["4-04-01-02", "电报业务员"],
  ["4-05-02-02", "基金发行员"],
  ["6-16-02-05", "井下钻井设备操作工"],
  ["6-25-04-04", "激光头制造工"],
  ["6-25-04-05", "激光机装调工"],
])("%s was given to another occupation than %s, which is no renaming", (code, name) => {
  expect(today(code, name)).toBeUndefined();
});

test("how sure the match is comes with it", () => {
  expect(formerOccupation({ code: "", name: "育婴员" })).toMatchObject({
    formerCode: "4-10-01-02",
    confidence: "high",
  });
  expect(formerOccupation({ code: "", name: "物业管理员" })).toMatchObject({
    formerCode: "4-06-01-01",
    confidence: "medium",
  });
});
