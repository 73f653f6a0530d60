import type { CheckOptions, Finding } from "../../../src/check";
import type { TableId } from "../../../src/guide";
import { editsOf, expectSayable, mended, optionsOf } from "../../support/mend";
import { cellOf, findingsOf, fixedValues, onSnapshot, planOf, type Record_ } from "../../support/plan";
import { makePeople } from "../../support/people";

const PEOPLE = makePeople(12);
const OCCUPATIONS: readonly Record_[] = [
  { occupationCode: "6-31-01-03", occupationName: "电工", skillLevels: "5、4、3" },
  { occupationCode: "6-18-02-04", occupationName: "焊工", skillLevels: "5、4、3" },
];

const examine = (occupationName: string, people: readonly Record_[]): Record_[] =>
  people.map((person) => ({ occupationName, ...person }));

type Tables = Partial<Record<TableId, readonly Record_[]>>;
const found = (rule: string, tables: Tables, options: Partial<CheckOptions> = {}): Finding[] => {
  const findings = findingsOf(rule, tables, options);
  findings.forEach(expectSayable);
  return findings;
};

const places = (findings: readonly Finding[]) =>
  findings.map(({ table, cell, message }) => [table, cell?.row, cell?.column, message]);

describe("EXAM-01, at least five examiners for each occupation", () => {
  it("four are too few, which is said under the title and of nobody in particular", () => {
    const examiners = [...examine("电工", PEOPLE.slice(0, 5)), ...examine("焊工", PEOPLE.slice(5, 9))];
    const [finding, ...others] = found("EXAM-01", { occupations: OCCUPATIONS, examiners });
    expect(finding).toMatchObject({
      message: "EXAM-01.tooFew",
      severity: "error",
      clause: "六（一）",
      cell: cellOf("examiners", "title", "occupationName"),
      facts: { occupation: "焊工", count: 4, minimum: 5, missing: 1 },
    });
    expect(others).toEqual([]);
  });

  it("none at all is reported at the title", () => {
    const findings = found("EXAM-01", { occupations: OCCUPATIONS, examiners: [] });
    expect(findings.map(({ cell, facts }) => [cell, facts.occupation, facts.count])).toEqual([
      [cellOf("examiners", "title", "occupationName"), "电工", 0],
      [cellOf("examiners", "title", "occupationName"), "焊工", 0],
    ]);
  });

  it("one person in two lines counts once, also under differently written IDs", () => {
    const [first, ...others] = PEOPLE.slice(0, 4);
    const again = { ...first, citizenId: ` ${first.citizenId}` };
    const examiners = [...examine("电工", [first, ...others, again]), ...examine("焊工", PEOPLE.slice(4, 9))];
    expect(found("EXAM-01", { occupations: OCCUPATIONS, examiners })).toMatchObject([{ facts: { count: 4 } }]);
  });

  it("people without a readable ID are told apart by their names", () => {
    const unread = ["甲一", "乙二", "丙三", "丁四", "戊五"].map((personName) => ({
      personName,
      citizenId: 110105194912310000,
    }));
    const occupations = OCCUPATIONS.slice(0, 1);
    expect(found("EXAM-01", { occupations, examiners: examine("电工", unread) })).toEqual([]);
    unread[4] = { ...unread[0] };
    expect(found("EXAM-01", { occupations, examiners: examine("电工", unread) })).toMatchObject([
      { facts: { count: 4 } },
    ]);
  });

  it("five are enough, whatever stands between them", () => {
    const rows: Record_[] = examine(" 电工", PEOPLE.slice(0, 5));
    const examiners = [...rows.slice(0, 2), { serial: "小计" }, ...rows.slice(2), { serial: "注：以上均为兼职" }];
    expect(found("EXAM-01", { occupations: OCCUPATIONS.slice(0, 1), examiners })).toEqual([]);
  });

  it("says nothing of an untouched plan, nor of a table that is missing", () => {
    expect(found("EXAM-01", { occupations: [], examiners: [] })).toEqual([]);
    expect(found("EXAM-01", { occupations: OCCUPATIONS })).toEqual([]);
    expect(found("EXAM-01", { examiners: examine("电工", PEOPLE) })).toEqual([]);
  });

  it("an occupation in several rows is one", () => {
    const occupations = [...OCCUPATIONS.slice(0, 1), { ...OCCUPATIONS[0], skillLevels: "2、1" }];
    expect(found("EXAM-01", { occupations, examiners: [] })).toHaveLength(1);
  });
});

describe("EXAM-02, examiners of the plan's occupations only", () => {
  it("another occupation is reported in each of its rows", () => {
    const examiners = [...examine("电工", PEOPLE.slice(0, 1)), ...examine("铣工", PEOPLE.slice(1, 3))];
    const findings = found("EXAM-02", { occupations: OCCUPATIONS, examiners });
    expect(findings.map(({ cell, value, severity }) => [cell?.row, value, severity])).toEqual([
      [4, "铣工", "error"],
      [5, "铣工", "error"],
    ]);
    expect(findings[0].facts).toEqual({ text: "铣工" });
  });

  it("two occupations in one row are to be divided, and till then the person counts for both", () => {
    const names = OCCUPATIONS.map((occupation) => occupation.occupationName)
      .slice(0, 2)
      .join("、");
    const tables = { occupations: OCCUPATIONS, examiners: examine(names, PEOPLE) };
    const findings = found("EXAM-02", tables);
    expect(findings).toHaveLength(PEOPLE.length);
    expect(findings[0]).toMatchObject({ message: "EXAM-02.several", facts: { count: 2 } });
    expectSayable(findings[0]);
    const short = found("EXAM-01", tables).map((finding) => finding.facts.occupation);
    expect(short).not.toContain(OCCUPATIONS[0].occupationName);
  });

  const WRITINGS = [
    ...["电工职业", "（电工职业）", "6-31-01-03", "6310103", "6-31-01-03 电工", "电工（6-31-01-03）", "电工6-31-01-03"],
    ...[
      "维修电工",
      "电工（五级）",
      "电工三级",
      "电工高级工",
      "高级电工",
      "电工（职业）",
      "【电工】",
      "1.电工",
      "职业：电工",
    ],
    ...["电工岗位", "电工（编码：6-31-01-03）", "电工 职业", "电工五级/初级工"],
  ];

  it.each(WRITINGS)("%s is the electrician: mended, and no other finding", (written) => {
    const occupations = [{ ...OCCUPATIONS[0], workType: "维修电工" }];
    const plan = planOf({ occupations, examiners: examine(written, PEOPLE.slice(0, 5)) });
    const findings = onSnapshot("EXAM-02", plan);
    expect(findings.map(({ message }) => message)).toEqual(Array(5).fill("EXAM-02.writing"));
    expect(findings.flatMap(fixedValues)).toEqual(Array(5).fill("电工"));
    expectSayable(findings[0]);
    expect(onSnapshot("EXAM-01", plan)).toEqual([]);
    expect(
      onSnapshot(
        "EXAM-02",
        mended(
          plan,
          findings.flatMap((finding) => editsOf(finding)),
        ),
      ),
    ).toEqual([]);
  });

  it.each(["电工", " 电工", "电 工", "电工L/S", "电工（维修电工）", "电工（数控设备）", "维修电工师傅"])(
    "%s needs no fix",
    (written) => {
      const occupations = [{ ...OCCUPATIONS[0], workType: "维修电工" }];
      const [finding] = found("EXAM-02", { occupations, examiners: examine(written, PEOPLE.slice(0, 1)) });
      expect(finding?.fix?.kind).not.toBe("safe");
    },
  );

  it.each(["6-18-02-04 电工", "6-99-99-99", "电气设备安装工", "职业", "（）", "高级工"])(
    "%s is no electrician",
    (written) => {
      const tables = { occupations: OCCUPATIONS.slice(0, 1), examiners: examine(written, PEOPLE.slice(0, 1)) };
      expect(found("EXAM-02", tables)).toMatchObject([{ message: "EXAM-02.notInPlan" }]);
    },
  );

  it("a name that holds one of the plan's is offered it", () => {
    const tables = { occupations: OCCUPATIONS, examiners: examine("维修电工", PEOPLE.slice(0, 1)) };
    expect(optionsOf(found("EXAM-02", tables)[0])).toEqual(["电工"]);
  });

  it("an empty occupation is left to GEN-07, an empty 认定职业 to OCC-16", () => {
    expect(found("EXAM-02", { occupations: OCCUPATIONS, examiners: [{ ...PEOPLE[0] }] })).toEqual([]);
    expect(found("EXAM-02", { occupations: [], examiners: examine("铣工", PEOPLE) })).toEqual([]);
  });
});

describe("QC-01, at least five quality controllers", () => {
  it("four are too few", () => {
    const [finding] = found("QC-01", { qualityControllers: PEOPLE.slice(0, 4) as readonly Record_[] });
    expect(finding).toMatchObject({
      message: "QC-01.tooFew",
      severity: "error",
      clause: "六（二）",
      cell: cellOf("qualityControllers", "title", "personName"),
      facts: { count: 4, minimum: 5, missing: 1 },
    });
  });

  it("an empty roster says so at its title", () =>
    expect(found("QC-01", { qualityControllers: [] })).toMatchObject([
      { cell: cellOf("qualityControllers", "title", "personName"), facts: { count: 0 } },
    ]));

  it("a person entered twice counts once; examiners do not count", () => {
    const five = PEOPLE.slice(0, 5) as readonly Record_[];
    expect(found("QC-01", { qualityControllers: five, examiners: examine("电工", five) })).toEqual([]);
    expect(found("QC-01", { qualityControllers: [...five.slice(0, 4), five[0]] })).toHaveLength(1);
  });
});

describe("PER-11, one ID, one name", () => {
  const [zhang, li, wang] = PEOPLE;

  it("one person twice in an occupation's roster: each line names the other", () => {
    const examiners = examine("电工", [zhang, li, zhang]);
    const findings = found("PER-11", { examiners });
    expect(places(findings)).toEqual([
      ["examiners", 3, 4, "PER-11.sameIdTwice"],
      ["examiners", 5, 4, "PER-11.sameIdTwice"],
    ]);
    expect(findings.map(({ severity, facts }) => [severity, facts.otherCell])).toEqual([
      ["error", "E6"],
      ["error", "E4"],
    ]);
  });

  it("the same person on the rosters of two occupations, or on both rosters, is no double", () => {
    const examiners = [...examine("电工", [zhang, li]), ...examine("焊工", [zhang])];
    const tables = { occupations: OCCUPATIONS, examiners, qualityControllers: [{ ...zhang }, { ...wang }] };
    expect(found("PER-11", tables)).toEqual([]);
  });

  it("two writings of an occupation are one roster", () => {
    const examiners = [...examine("电工", [zhang]), ...examine("电工（L）", [zhang])];
    expect(found("PER-11", { occupations: OCCUPATIONS, examiners })).toHaveLength(2);
  });

  it("one ID under two names is an error on both lines, across both rosters", () => {
    const tables = {
      examiners: examine("电工", [zhang]),
      qualityControllers: [{ ...li, citizenId: zhang.citizenId.toLowerCase() }],
    };
    const findings = found("PER-11", tables);
    expect(places(findings)).toEqual([
      ["examiners", 3, 4, "PER-11.oneIdTwoNames"],
      ["qualityControllers", 3, 3, "PER-11.oneIdTwoNames"],
    ]);
    expect(findings[0]).toMatchObject({
      severity: "error",
      facts: { name: zhang.personName, otherName: li.personName, otherSheet: "质量内控人员", otherCell: "D4" },
    });
  });

  it("one name with two IDs is a warning on both lines", () => {
    const examiners = examine("电工", [zhang, li, { ...wang, personName: zhang.personName }]);
    const findings = found("PER-11", { examiners });
    expect(places(findings)).toEqual([
      ["examiners", 3, 2, "PER-11.oneNameTwoIds"],
      ["examiners", 5, 2, "PER-11.oneNameTwoIds"],
    ]);
    expect(findings[0]).toMatchObject({ severity: "warning", facts: { name: zhang.personName, otherCell: "E6" } });
  });

  it.each([110105194912310000, "", "110105********002X"])(
    "IDs that cannot be read (%p) are not compared",
    (citizenId) => {
      const examiners = examine("电工", [{ ...zhang, citizenId }, { ...li, citizenId }, { ...zhang }]);
      expect(found("PER-11", { examiners })).toEqual([]);
    },
  );

  it("a name written with a blank is the same name", () => {
    const spaced = { ...zhang, personName: [...zhang.personName].join(" ") };
    expect(places(found("PER-11", { examiners: examine("电工", [zhang, spaced]) }))).toHaveLength(2);
    expect(found("PER-11", { examiners: examine("电工", [zhang, spaced]) })[0].message).toBe("PER-11.sameIdTwice");
  });
});

describe("PER-12 and PER-13, several roles", () => {
  const [zhang, li] = PEOPLE;

  it("who examines two occupations is mentioned once, in the first line", () => {
    const examiners = [...examine("电工", [li, zhang]), ...examine("焊工", [zhang])];
    const findings = found("PER-12", { occupations: OCCUPATIONS, examiners });
    expect(findings).toMatchObject([
      { severity: "info", cell: cellOf("examiners", 1, "personName"), facts: { name: zhang.personName, count: 2 } },
    ]);
  });

  it("who stands twice for one occupation examines one", () =>
    expect(found("PER-12", { occupations: OCCUPATIONS, examiners: examine("电工", [zhang, zhang]) })).toEqual([]));

  it("an examiner who is also a quality controller is reported there, by ID or by name", () => {
    const nameless = { personName: "欧阳一", citizenId: "" };
    const tables = {
      examiners: examine("电工", [zhang, nameless]),
      qualityControllers: [{ ...li }, { ...zhang }, nameless],
    };
    const findings = found("PER-13", tables);
    expect(places(findings)).toEqual([
      ["qualityControllers", 4, 1, "PER-13.bothRoles"],
      ["qualityControllers", 5, 1, "PER-13.bothRoles"],
    ]);
    expect(findings[0]).toMatchObject({
      severity: "warning",
      facts: { name: zhang.personName, otherSheet: "考评人员", otherCell: "C4" },
    });
  });

  it("a namesake with another ID is another person", () => {
    const tables = {
      examiners: examine("电工", [zhang]),
      qualityControllers: [{ ...li, personName: zhang.personName }],
    };
    expect(found("PER-13", tables)).toEqual([]);
  });
});
