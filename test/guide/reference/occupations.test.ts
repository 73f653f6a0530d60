import {
  allOccupations,
  classesOf,
  knowsAllWorkTypes,
  occupationByCode,
  occupationByName,
  workTypeCount,
  workTypesOf,
} from "../../../src/guide/reference";
import { source } from "./sources";

const isSkillOccupation = ({ code }: Record<string, string>) => /^[3-6]/.test(code);
const corrections = source("official-corrections.csv");
const printed = source("occupations-2022.csv");
/** The dictionary as the official list has it today. */
const dictionary = printed
  .map((row): Record<string, string> => ({ ...row, ...corrections.find(({ code }) => code === row.code) }))
  .concat(corrections.filter(({ dictionary_name: name }) => name === ""));
const later = source("new-occupations.csv");

describe("nothing of the dictionary is lost", () => {
  test("the source has the 1,639 occupations officially announced, 1,117 of them in classes 3 to 6", () => {
    expect(printed).toHaveLength(1639);
    expect(printed.filter(isSkillOccupation)).toHaveLength(1117);
    expect(later.filter(isSkillOccupation)).toHaveLength(32);
  });

  test("every skill occupation is found by its code and by its name, with the group it belongs to", () => {
    for (const { code, name, group } of dictionary.filter(isSkillOccupation)) {
      expect(occupationByCode(code)).toMatchObject({ code, name, group });
      expect(occupationByName(name)?.code).toBe(code);
    }
  });

  test("every later occupation is found, with its year", () => {
    for (const { code, name, year } of later.filter(isSkillOccupation)) {
      expect(occupationByCode(code)).toMatchObject({ code, name, since: Number(year) });
      expect(occupationByName(name)?.code).toBe(code);
    }
  });

  test("there are no others", () => {
    const everything = allOccupations();
    expect(everything).toHaveLength(1117 + 32 + 1);
    expect(everything.every(({ code }) => /^[3-6]-\d{2}-\d{2}-\d{2}$/.test(code))).toBe(true);
  });

  test("occupations outside classes 3 to 6 are known to exist, but are no skill occupations", () => {
    const others = [...dictionary, ...later].filter((row) => !isSkillOccupation(row));
    expect(others).toHaveLength(522 + 4);
    for (const { code, name } of others) {
      expect(occupationByCode(code)).toBeUndefined();
      expect(occupationByName(name)).toBeUndefined();
    }
  });
});

test.each([
  ["6-31-01-03", "电工"],
  ["6-18-02-04", "焊工"],
  ["6-18-01-01", "车工"],
  ["4-07-05-01", "保安员"],
  ["4-07-05-03", "消防设施操作员"],
  ["4-02-01-01", "轨道交通列车司机"],
  ["4-04-05-05", "人工智能训练师"],
  ["6-30-01-00", "专用车辆驾驶员"],
])("%s is %s", (code, name) => {
  expect(occupationByCode(code)?.name).toBe(name);
});

test("what the official list of 2026 has otherwise than the printed dictionary is as the list has it", () => {
  expect(occupationByCode("4-10-05-03")?.name).toBe("婚姻家庭辅导师");
  expect(occupationByName("婚姻家庭咨询师")).toBeUndefined();
  expect(occupationByName("烟机设备机械修理工")).toMatchObject({ code: "6-03-03-03", group: "烟草制品生产人员" });
  expect(occupationByCode("4-04-04-07")?.name).toBe("网络安全等级保护测评师");
});

test("an occupation answers to the names and codes it was given later", () => {
  expect(occupationByName("劝募师")).toBe(occupationByName("劝募员"));
  expect(occupationByName("研学旅游指导师")?.code).toBe("4-13-04-04");
  expect(occupationByCode("4-05-02-01")?.name).toBe("证券期货服务师");
});

test("an occupation belongs to a major, a middle and a minor class", () => {
  expect(allOccupations().every((occupation) => classesOf(occupation).every((name) => name.length > 1))).toBe(true);
  expect(classesOf(occupationByCode("6-31-01-03")!)).toEqual([
    "生产制造及有关人员",
    "生产辅助人员",
    "机械设备修理人员",
  ]);
});

test("every published work type is suggested for its occupation, and none for others", () => {
  const rows = source("new-work-types.csv");
  expect(rows).toHaveLength(70);
  for (const { code, work_type: workType } of rows) expect(workTypesOf(code)).toContain(workType);
  expect(workTypesOf("4-03-02-02")).toEqual(["牛肉拉面制作师"]);
  expect(workTypesOf("6-18-01-01")).toEqual([]);
});

describe("how many work types an occupation has", () => {
  test("is what the official list says, of every occupation in it", () => {
    const rows = source("work-type-counts.csv");
    expect(rows).toHaveLength(1149);
    expect(rows.filter((row) => row.work_types === "0")).toHaveLength(438);
    for (const { code, work_types: count } of rows)
      expect([code, workTypeCount(occupationByCode(code)!.code)]).toEqual([code, Number(count)]);
  });

  test.each([
    ["6-31-01-03", 4],
    ["6-03-03-03", 5],
    ["4-10-05-03", 0],
    ["4-05-02-00", 0],
    ["6-25-04-09", undefined],
  ])("%s has %p", (code, count) => {
    expect(workTypeCount(code)).toBe(count);
  });

  test("the lists of thirteen occupations are whole", () => {
    const whole = [...new Set(source("new-work-types.csv").map(({ code }) => code))].filter(knowsAllWorkTypes);
    expect(whole).toHaveLength(13);
    expect(whole).toContain("4-03-02-02");
    expect(whole).not.toContain("4-04-05-05");
    expect(knowsAllWorkTypes("4-10-05-03")).toBe(false);
  });
});
