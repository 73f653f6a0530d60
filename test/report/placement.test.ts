import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { check, snapshotOf, type Snapshot } from "../../src/check";
import { readTemplate } from "../../src/actions/template-file";
import { tableOf, type Field, type TableId, type VolumeKind } from "../../src/guide";
import { BUILT_IN_TEMPLATES, unprintedIn, volumesOf } from "../../src/report";
import { unprintedLine } from "../../src/text/unprinted";
import { reportTexts as english } from "../../src/text/en-US/report";
import { reportTexts } from "../../src/text/zh-CN/report";
import { planOf, sheetOf, TODAY, type Record_ } from "../support/plan";

const OCCUPATIONS: readonly Record_[] = [
  { occupationName: "电工", occupationCode: "6-31-01-03", skillLevels: "4", workType: "维修电工" },
  { occupationName: "车工", occupationCode: "6-18-01-01", skillLevels: "3" },
];

/** What the built-in template of each kind asks for. */
const tagsOf = (kind: VolumeKind): ReadonlySet<string> =>
  new Set(readTemplate(readFileSync(path.join(__dirname, "../../assets/templates", BUILT_IN_TEMPLATES[kind]))).tags);
const TAGS = { base: tagsOf("base"), occupation: tagsOf("occupation") };

/** Every text the volumes print, by volume, as their templates ask for it. */
function printedIn(snapshot: Snapshot): ReadonlyMap<string, ReadonlySet<string>> {
  const { findings } = check(snapshot, { today: TODAY });
  return new Map(
    volumesOf(snapshot, findings, { today: TODAY }).map(({ id, kind, contents }) => {
      const texts = new Set<string>();
      for (const tag of TAGS[kind]) {
        for (const row of contents.lists.get(tag) ?? []) for (const text of row) texts.add(text);
        for (const { values, rows } of contents.forms.get(tag) ?? [])
          for (const text of [...values, ...[...rows].flat()]) texts.add(text);
      }
      return [id, texts];
    }),
  );
}

/** In which volumes a text stands. */
const volumesWith = (snapshot: Snapshot, text: string): string[] =>
  [...printedIn(snapshot)].filter(([, texts]) => texts.has(text)).map(([id]) => id);

const draftsOf = (snapshot: Snapshot): string[] =>
  volumesOf(snapshot, check(snapshot, { today: TODAY }).findings, { today: TODAY })
    .filter(({ readiness }) => readiness.errors.some(({ table }) => table === "attachments"))
    .map(({ id }) => id);

describe("a row of 附件清单", () => {
  const plan = (row: Record_, occupations: readonly Record_[] = OCCUPATIONS): Snapshot =>
    planOf({ occupations, attachments: [{ attachmentName: "她的附件", attachmentStatus: "已备", ...row }] });

  test.each<[string, Record_, string[]]>([
    ["of 基础部分", { part: "基础" }, ["base"]],
    ["of 基础部分, whatever occupation it names", { part: "基础部分", appliesTo: "电工" }, ["base"]],
    ["that says nothing", {}, ["base"]],
    ["without a part that names an occupation", { appliesTo: "电工" }, ["电工"]],
    ["without a part that names none of the plan", { appliesTo: "各车间" }, ["base"]],
    ["of no occupation", { part: "职业" }, ["电工", "车工"]],
    ["of a stroke for an occupation", { part: "职业", appliesTo: "/" }, ["电工", "车工"]],
    ["of all occupations", { part: "职业部分", appliesTo: "全部职业" }, ["电工", "车工"]],
    ["of each occupation", { part: "职业", appliesTo: "各职业（工种）" }, ["电工", "车工"]],
    ["of one occupation", { part: "职业", appliesTo: "车工" }, ["车工"]],
    ["of one with blanks", { part: "职业", appliesTo: " 车　工 " }, ["车工"]],
    ["of a work type of the plan", { part: "职业", appliesTo: "维修电工" }, ["电工"]],
    ["of a work type in brackets", { part: "职业", appliesTo: "电工（维修电工）" }, ["电工"]],
    ["of one with its level", { part: "职业", appliesTo: "车工（三级/高级工）" }, ["车工"]],
    ["of one with 职业 behind it", { part: "职业", appliesTo: "车工职业" }, ["车工"]],
    ["of several", { part: "职业", appliesTo: "电工、车工" }, ["电工", "车工"]],
    ["of several in lines", { part: "职业", appliesTo: "电工\n车工" }, ["电工", "车工"]],
    ["of several, one of them unknown", { part: "职业", appliesTo: "飞行员和车工" }, ["车工"]],
    ["of an unknown one", { part: "职业", appliesTo: "飞行员" }, []],
  ])("%s", (_, row, volumes) => {
    expect(volumesWith(plan(row), "她的附件")).toEqual(volumes);
  });

  test("of a former name is its occupation's", () => {
    const guides = [{ occupationName: "职业指导师", occupationCode: "4-07-03-01", skillLevels: "4" }, ...OCCUPATIONS];
    expect(volumesWith(plan({ part: "职业", appliesTo: "职业指导员" }, guides), "她的附件")).toEqual(["职业指导师"]);
  });

  test("of an unknown occupation is told, and keeps every occupation's volume a draft", () => {
    const unknown = plan({ part: "职业", appliesTo: "飞行员" });
    expect(unprintedIn(unknown).map((one) => unprintedLine(one, reportTexts))).toEqual([
      "工作表“附件清单”第 4 行：“适用职业”填的内容不在方案中，无法判断属于哪一册。请核对名称。",
    ]);
    const [one] = unprintedIn(unknown);
    expect(unprintedLine(one, english)).toMatch(/^sheet 附件清单, row 4: /);
    expect(unprintedLine({ ...one, rows: [4, 5] }, english)).toMatch(/^sheet 附件清单, rows 4–5: /);
    expect(draftsOf(unknown)).toEqual(["电工", "车工"]);
    expect(draftsOf(plan({ part: "职业", appliesTo: "电工、飞行员" }))).toEqual([]);
    expect(draftsOf(plan({ part: "职业" }))).toEqual([]);
  });

  test("without any occupation in the plan is told", () => {
    expect(unprintedIn(plan({ part: "职业" }, []))).toMatchObject([{ why: "noOccupations", rows: [4] }]);
  });
});

describe("a row that no volume prints is told by its sheet and row, and why", () => {
  const told = (snapshot: Snapshot) => unprintedIn(snapshot).map(({ table, why, rows }) => [table, why, rows]);
  const venue = { venueName: "一号车间", occupationName: "电工", skillLevels: "4" };

  test.each<[string, Partial<Record<TableId, readonly Record_[]>>, unknown[]]>([
    ["nobody is left out", { examiners: [{ occupationName: "维修电工", personName: "张三" }] }, []],
    [
      "an examiner of no occupation, and of an unknown one",
      {
        examiners: [
          { personName: "张三" },
          { occupationName: "飞行员", personName: "李四" },
          { occupationName: "车工", personName: "王五" },
          { occupationName: "船长", personName: "赵六" },
        ],
      },
      [
        ["examiners", "blank", [4]],
        ["examiners", "unknown", [5, 7]],
      ],
    ],
    [
      "a device whose venue is not that occupation's, and one of a venue there is not",
      {
        venues: [venue],
        equipment: [
          { venueName: "一号车间", occupationName: "电工", deviceName: "万用表" },
          { venueName: "一号车间", deviceName: "电脑" },
          { venueName: "一号车间", occupationName: "车工", deviceName: "车床" },
          { venueName: "二号车间", deviceName: "投影仪" },
        ],
      },
      [["equipment", "noVenue", [6, 7]]],
    ],
    [
      "a member of neither committee",
      {
        committees: [
          { committee: "领导小组", personName: "张三" },
          { committee: "专家组", personName: "李四" },
        ],
      },
      [["committees", "unknown", [5]]],
    ],
  ])("%s", (_, tables, expected) => {
    expect(told(planOf({ occupations: OCCUPATIONS, ...tables }))).toEqual(expected);
  });

  test("where the plan has one occupation only, a row that names none is its", () => {
    const one = planOf({ occupations: OCCUPATIONS.slice(1), examiners: [{ personName: "张三丰" }] });
    expect(told(one)).toEqual([]);
    expect(volumesWith(one, "张三丰")).toEqual(["车工"]);
  });

  test("a sheet that was not read, and a roster without its column", () => {
    const examiners = [{ occupationName: "车工", personName: "张三" }];
    const titles = tableOf("examiners").columns.map(({ field, title }) =>
      field === "occupationName" ? "车间" : title,
    );
    const quality = sheetOf("qualityControllers", [{ personName: "钱七" }]);
    const all = snapshotOf([
      sheetOf("occupations", OCCUPATIONS),
      sheetOf("examiners", examiners, titles),
      quality,
      { ...quality, name: "质检员" },
      { ...sheetOf("methods", []), values: [["认定方式"], ["甲", "乙"], [1, 2]] },
    ]);
    expect(unprintedIn(all).map(({ sheet, why, rows }) => [sheet, why, rows])).toEqual([
      ["认定方式", "noTitles", []],
      ["考评人员", "noColumn", [4]],
      ["质检员", "secondSheet", []],
    ]);
  });
});

test("whatever the cells say, every row of every table is in a volume or told", () => {
  const DECIDING: Partial<Record<TableId, readonly Field[]>> = {
    committees: ["committee"],
    methods: ["occupationName"],
    examiners: ["occupationName"],
    venues: ["occupationName"],
    equipment: ["occupationName", "venueName"],
    attachments: ["part", "appliesTo"],
  };
  const NAMED: Partial<Record<TableId, Field>> = {
    frontlineStaff: "position",
    committees: "personName",
    enterprises: "enterpriseName",
    personnelScope: "employees",
    occupations: "workType",
    methods: "methodDescription",
    examiners: "personName",
    qualityControllers: "personName",
    venues: "venueAddress",
    equipment: "deviceName",
    attachments: "attachmentName",
  };
  const word = fc.constantFrom(
    ..."电工,车工,维修电工,飞行员,电工、车工,车工和飞行员,,/,全部,基础,职业,领导小组,工作办公室,专家组,甲,乙".split(
      ",",
    ),
  );
  const tables = Object.keys(NAMED) as TableId[];
  const rows = fc.array(fc.array(word, { minLength: 3, maxLength: 3 }), { maxLength: 6 });
  const workbook = fc.record(Object.fromEntries(tables.map((id) => [id, rows])));
  fc.assert(
    fc.property(workbook, fc.boolean(), (given, isPlanned) => {
      const records = Object.fromEntries(
        tables.map((id) => [
          id,
          given[id].map((words, i) => ({
            [NAMED[id]!]: `${id}·${i}`,
            ...(id === "venues" && { venueName: words[2] }),
            ...Object.fromEntries((DECIDING[id] ?? []).map((field, c) => [field, words[c]])),
          })),
        ]),
      );
      const snapshot = planOf({ ...records, occupations: isPlanned ? [...OCCUPATIONS, ...records.occupations] : [] });
      const printed = new Set([...printedIn(snapshot).values()].flatMap((texts) => [...texts]));
      const told = new Set(unprintedIn(snapshot).flatMap(({ table, rows }) => rows.map((row) => `${table} ${row}`)));
      for (const table of snapshot.tables.values()) {
        const { id } = table.table;
        for (const row of table.dataRows) {
          const isPrinted = printed.has(table.text(row, NAMED[id]!)) || table.text(row, NAMED[id]!) === "";
          // Told and printed exclude each other, too: what is told is true.
          expect([id, row, isPrinted]).toEqual([id, row, !told.has(`${id} ${table.rowNumber(row) + 1}`)]);
        }
      }
    }),
    { numRuns: 150 },
  );
});
