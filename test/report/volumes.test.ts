import { readFileSync } from "node:fs";
import path from "node:path";
import { check, snapshotOf, type CellValue, type Snapshot } from "../../src/check";
import { readWorkbook } from "../../src/files";
import { fillTemplate, readTemplate } from "../../src/actions/template-file";
import { tableOf, type Field, type TableId } from "../../src/guide";
import { BUILT_IN_TEMPLATES, volumesOf, waitingPassages, type Volume } from "../../src/report";
import { HAS_XMLLINT, packageFaults, schemaFaults } from "../support/ooxml";
import { planOf, TODAY, type Record_ } from "../support/plan";
import { readDocx, readStory, type ReadDocument } from "./support/read-docx";

const ASSETS = path.join(__dirname, "../../assets");

const volumes = (snapshot: Snapshot, mask = false): readonly Volume[] =>
  volumesOf(snapshot, check(snapshot, { today: TODAY }).findings, { today: TODAY, mask });

const rowsOf = (volume: Volume, id: TableId, part = ""): Partial<Record<Field, string>>[] =>
  Array.from(volume.contents.lists.get(`list:${id}${part && `.${part}`}`)!, (row) =>
    Object.fromEntries(tableOf(id).columns.map(({ field }, i) => [field, row[i]])),
  );

const occupation = (name: string, code: string, levels = "5、4"): Record_ => ({
  occupationName: name,
  occupationCode: code,
  skillLevels: levels,
});

const electrician = occupation("电工", "6-31-01-03");
const turner = occupation("车工", "6-18-01-01", "四级、三级");
const [base, first, second] = [0, 1, 2];

describe("综合评审方案", () => {
  const said = (levels: string): string | undefined =>
    volumes(planOf({ occupations: [occupation("电工", "6-31-01-03", levels)] }))[1].contents.passages?.get(
      "prose:comprehensiveReview",
    );

  test("is said not to concern an occupation without level 2 or 1", () => {
    for (const levels of ["5、4、3", "3", "五级"])
      expect(said(levels)).toBe("不涉及：本职业的认定等级没有二级、一级。");
  });

  test("is left to be written for any other, and where a level cannot be read", () => {
    for (const levels of ["3、2", "1", "5、4、3、2、1", "", "5、甲"]) expect(said(levels)).toBeUndefined();
  });

  test("waits in as many volumes as the templates hold it in", () => {
    for (const volume of volumes(planOf({ occupations: [electrician, { ...turner, skillLevels: "2" }] }))) {
      const bytes = readFileSync(path.join(ASSETS, "templates", BUILT_IN_TEMPLATES[volume.kind]));
      expect(waitingPassages(volume)).toBe(readTemplate(bytes).waiting(volume.contents));
    }
  });
});

describe("the volumes of a plan", () => {
  const plan = planOf({
    occupations: [electrician, turner, { ...electrician, workType: "维修电工" }],
    examiners: [
      { occupationName: "电工", serial: 7, personName: "张三", citizenId: "11010519491231002X", phone: "13800138000" },
      { occupationName: "车工", personName: "李四", phone: "010-65432100" },
      { occupationName: "合计", personName: "" },
      { occupationName: "维修电工", personName: "王五" },
    ],
  });

  test("are 基础部分 and one for each occupation", () => {
    expect(volumes(plan).map(({ id, kind, fileName }) => [id, kind, fileName])).toEqual([
      ["base", "base", "基础部分.docx"],
      ["电工", "occupation", "职业部分_电工.docx"],
      ["车工", "occupation", "职业部分_车工.docx"],
    ]);
  });

  test("print the rows of their own occupation, numbered anew, whichever of its names they give", () => {
    const [, electricians, turners] = volumes(plan);
    expect(rowsOf(electricians, "examiners").map(({ serial, personName }) => [serial, personName])).toEqual([
      ["1", "张三"],
      ["2", "王五"],
    ]);
    expect(rowsOf(turners, "examiners").map(({ serial, personName }) => [serial, personName])).toEqual([["1", "李四"]]);
    expect(rowsOf(electricians, "occupations")).toHaveLength(2);
    expect(turners.contents.fields.get("field:volume.levels")).toBe("4、3");
    expect(turners.contents.fields.get("field:volume.date")).toBe("2026年11月");
  });

  test("mask IDs and phone numbers when asked", () => {
    const masked = rowsOf(volumes(plan, true)[first], "examiners")[0];
    expect([masked.citizenId, masked.phone]).toEqual(["110105********002X", "138****8000"]);
    expect(rowsOf(volumes(plan, true)[second], "examiners")[0].phone).toBe("010-****2100");
    expect(rowsOf(volumes(plan)[first], "examiners")[0].citizenId).toBe("11010519491231002X");
  });

  test("take a name for a file that every system accepts, and no name twice", () => {
    const odd = planOf({ occupations: [occupation("电工/A:1", "1"), occupation("电工\\A:1", "2")] });
    expect(volumes(odd).map(({ fileName }) => fileName)).toEqual([
      "基础部分.docx",
      "职业部分_电工_A_1.docx",
      "职业部分_电工_A_1（2）.docx",
    ]);
  });
});

describe("what a cell says in print", () => {
  const enterprise = (record: Record_, field: Field): string =>
    volumes(planOf({ enterprise: [{ enterpriseName: "京华重工", creditCode: "1", ...record }] }))[
      base
    ].contents.fields.get(`field:enterprise.${field}`)!;

  test.each<[string, Field, CellValue, string]>([
    ["a date of Excel", "foundedOn", 37747, "2003年5月6日"],
    ["a written date", "foundedOn", "2003.5", "2003年5月"],
    ["what is no date, as typed", "foundedOn", "建国初期", "建国初期"],
    ["an amount in groups of three", "registeredCapital", 1234567.5, "1,234,567.5"],
    ["a small amount", "registeredCapital", 12, "12"],
    ["an amount typed with its unit, as typed", "revenue", "约5亿元", "约5亿元"],
    ["a count", "headcount", 1200, "1200"],
    ["text with blanks around it, without", "mainBusiness", " 重型机械\u200b ", "重型机械"],
  ])("%s", (_, field, value, expected) => {
    expect(enterprise({ [field]: value }, field)).toBe(expected);
  });

  test("ticks are √ however they were made, head-counts are numbers", () => {
    const [volume] = volumes(
      planOf({
        methods: [{ occupationName: "电工", examination: "✓", processAssessment: true, performanceAssessment: "×" }],
        personnelScope: [{ enterpriseName: "甲", employees: 120, dispatchedWorkers: "√", schoolStudents: 0 }],
      }),
    );
    const [method] = rowsOf(volume, "methods");
    expect([method.examination, method.processAssessment, method.performanceAssessment]).toEqual(["√", "√", ""]);
    const [scope] = rowsOf(volume, "personnelScope");
    expect([scope.employees, scope.dispatchedWorkers, scope.schoolStudents]).toEqual(["120", "√", ""]);
  });

  test("the enterprise itself is numbered 1（本级）, and each body has its members", () => {
    const [volume] = volumes(
      planOf({
        enterprises: [
          { tier: "本级", enterpriseName: "甲", creditCode: "1" },
          { tier: "下级", enterpriseName: "乙", creditCode: "2" },
        ],
        committees: [
          {
            committee: "领导小组",
            duty: "组长",
            personName: "张三",
            department: "办公室",
            memberCategory: "企业主管领导",
          },
          {
            committee: "工作办公室",
            duty: "主任",
            personName: "李四",
            department: "人事",
            memberCategory: "部门负责同志",
          },
        ],
      }),
    );
    expect(rowsOf(volume, "enterprises").map(({ serial }) => serial)).toEqual(["1（本级）", "2"]);
    expect(rowsOf(volume, "committees", "工作办公室").map(({ serial, personName }) => [serial, personName])).toEqual([
      ["1", "李四"],
    ]);
  });

  test.each(["本级", "集团总部", "总部"])(
    "an enterprise of the tier %s is numbered as the one that files the plan",
    (tier) => {
      const [volume] = volumes(
        planOf({
          enterprises: [
            { tier: "子公司", enterpriseName: "乙", creditCode: "2" },
            { tier, enterpriseName: "甲", creditCode: "1" },
          ],
        }),
      );
      expect(rowsOf(volume, "enterprises").map(({ serial }) => serial)).toEqual(["1", "2（本级）"]);
    },
  );

  test("attachments that are not listed yet are those the guide asks for, each in its volume", () => {
    const [whole, electricians] = volumes(planOf({ occupations: [electrician] }));
    expect(rowsOf(whole, "attachments").map(({ attachmentName }) => attachmentName)).toContain("营业执照复印件");
    const own = rowsOf(electricians, "attachments");
    expect(own.filter(({ attachmentName }) => attachmentName === "样卷").map((a) => a.appliesToLevel)).toEqual([
      "5",
      "4",
    ]);
    expect(own.map(({ serial }) => serial)).toEqual(own.map((_, i) => String(i + 1)));
  });
});

describe("whether a volume is final", () => {
  const clean = snapshotOf(readWorkbook(readFileSync(path.join(ASSETS, "sample/clean.xlsx"))));
  const { findings } = check(clean, { today: TODAY });

  /** The volumes in whose way an error of this table stands. */
  function drafts(table: TableId, row?: number): string[] {
    const found = clean.tables.get(table)!;
    const cell = row === undefined ? undefined : found.firstCell(row);
    const error = { ...findings[0], severity: "error", table, sheet: found.sheet, facts: {}, cell } as const;
    return volumesOf(clean, [error], { today: TODAY })
      .filter(({ readiness }) => readiness.state === "draft")
      .map(({ id }) => id);
  }
  const all = volumesOf(clean, [], { today: TODAY }).map(({ id }) => id);

  test("without errors every volume is, whatever the reminders", () => {
    expect(volumes(clean).map(({ readiness }) => readiness)).toEqual(
      all.map(() => ({ state: "final", errors: [], counts: new Map() })),
    );
  });

  test("an error about the enterprise stands in the way of all", () => {
    expect(drafts("enterprise")).toEqual(all);
  });

  test("an error in a table of 基础部分 stands in its way alone", () => {
    expect(drafts("committees", 0)).toEqual(["base"]);
    expect(drafts("qualityControllers", 0)).toEqual(["base"]);
  });

  test("an error about an examiner stands in the way of his occupation alone", () => {
    const table = clean.tables.get("examiners")!;
    expect(drafts("examiners", 0)).toEqual([table.text(0, "occupationName")]);
    expect(drafts("examiners")).toEqual(all.slice(1));
  });

  test("an error about an occupation stands in the way of 基础部分 too, where occupations are listed", () => {
    expect(drafts("occupations", 0)).toEqual(["base", all[1]]);
  });

  test("examiners who are lacking altogether are the matter of the occupation that lacks them", () => {
    const plan = planOf({
      occupations: [electrician, turner],
      examiners: [{ occupationName: "车工", personName: "李四" }],
    });
    const tooFew = (volume: Volume): unknown[] =>
      volume.readiness.errors.filter(({ rule }) => rule === "EXAM-01").map(({ facts }) => facts.occupation);
    expect(volumes(plan).map(tooFew)).toEqual([[], ["电工"], ["车工"]]);
  });

  test("a draft says so", () => {
    const marks = volumes(planOf({ occupations: [electrician] })).map((v) =>
      v.contents.fields.get("field:volume.mark"),
    );
    expect(marks).toEqual(["草稿", "草稿"]);
    expect(volumes(clean)[first].contents.fields.get("field:volume.mark")).toBe("");
  });
});

describe("the sample workbook in the built-in templates", () => {
  const file = readFileSync(path.join(ASSETS, "sample/clean.xlsx"));
  const snapshot = snapshotOf(readWorkbook(file));
  const template = (name: string) => readTemplate(readFileSync(path.join(ASSETS, `templates/${name}.docx`)));
  const templateOf = ({ kind }: Volume) => template(kind === "base" ? "基础部分" : "职业部分");
  const made = new Map<string, Uint8Array>();
  const read = (id: string): ReadDocument => readDocx(made.get(id)!);
  beforeAll(async () => {
    for (const volume of volumes(snapshot))
      made.set(volume.id, await fillTemplate(templateOf(volume), volume.contents));
  });

  /** The rows of a sheet as records by title, cells as Excel shows them. */
  function sheet(name: string): Record<string, string>[] {
    const { values } = readWorkbook(file).find((grid) => grid.name === name)!;
    const head = values.findIndex((cells) => cells.includes("序号"));
    const titles = values[head].map(String);
    return values
      .slice(head + 1)
      .filter((cells) => cells.some((cell, i) => cell !== "" && titles[i] !== "序号"))
      .map((cells) => Object.fromEntries(titles.map((title, i) => [title, String(cells[i] ?? "")])));
  }

  /** The table of a document with these titles, as records. */
  function records(document: ReadDocument, ...wanted: string[]): Record<string, string>[] {
    const table = document.tables.find(([head]) => wanted.every((title) => head.includes(title)))!;
    return table.slice(1).map((cells) => Object.fromEntries(table[0].map((title, i) => [title, cells[i]])));
  }

  /** The workbook's records, cut to the titles the document prints. */
  const printed = (rows: Record<string, string>[], like: Record<string, string>[]): Record<string, string>[] =>
    rows.map((row, i) =>
      Object.fromEntries(Object.keys(like[0]).map((title) => [title, title === "序号" ? String(i + 1) : row[title]])),
    );

  test("has the same 质量内控人员, 一线技能人员 and 认定职业 in 基础部分, cell for cell", () => {
    for (const [tab, ...titles] of [
      ["质量内控人员", "职务/职称/等级"],
      ["一线技能人员", "岗位名称"],
      ["认定职业", "职业编码"],
      ["认定方式", "考核鉴定"],
    ]) {
      const inWord = records(read("base"), ...titles);
      expect(inWord).toEqual(printed(sheet(tab), inWord));
    }
  });

  test("has the same 考评人员 in each occupation's volume, cell for cell", () => {
    const all = sheet("考评人员");
    let count = 0;
    for (const [id] of [...made].slice(1)) {
      const inWord = records(read(id), "姓名", "职称/等级");
      expect(inWord).toEqual(
        printed(
          all.filter((row) => row["认定职业"] === id),
          inWord,
        ),
      );
      count += inWord.length;
    }
    expect(count).toBe(all.length);
  });

  test("has a form for each venue, with all of its devices", () => {
    const devices = sheet("设备清单");
    for (const [id] of [...made].slice(1)) {
      const forms = read(id).tables.filter(([cells]) => cells[0] === "场地名称");
      const venues = sheet("认定场地").filter((row) => row["认定职业名称"] === id);
      expect(forms.map(([cells]) => cells[1])).toEqual(venues.map((row) => row["场地名称"]));
      const inWord = forms.flatMap((rows) => rows.slice(rows.findIndex((cells) => cells.includes("设备名称")) + 1));
      const own = venues.flatMap((venue) =>
        devices.filter((d) => d["认定职业名称"] === id && d["场地名称"] === venue["场地名称"]),
      );
      expect(inWord.filter((cells) => cells[1] !== "").map((cells) => cells.slice(1))).toEqual(
        own.map((device) => [device["设备名称"], device["设备型号"], device["数量"]]),
      );
    }
  });

  test("has the enterprise's name in the header, and no mark of a draft", () => {
    const [header] = readStory(made.get("base")!, "word/header1.xml").paragraphs;
    expect(header).toContain(snapshot.tables.get("enterprise")!.text(0, "enterpriseName"));
    expect(header).not.toContain("草稿");
  });

  (HAS_XMLLINT ? test : test.skip)(
    "is valid WordprocessingML, with its controls and without (needs xmllint)",
    async () => {
      for (const volume of volumes(snapshot).slice(0, 2)) {
        for (const keepControls of [true, false]) {
          const bytes = await fillTemplate(templateOf(volume), volume.contents, { keepControls });
          expect([...schemaFaults(bytes), ...packageFaults(bytes)]).toEqual([]);
        }
      }
    },
  );

  test("without controls has the same paragraphs and tables", async () => {
    const [volume] = volumes(snapshot).slice(1);
    const bare = readDocx(await fillTemplate(templateOf(volume), volume.contents, { keepControls: false }));
    expect(bare.tags).toEqual([]);
    expect([bare.paragraphs, bare.tables]).toEqual([read(volume.id).paragraphs, read(volume.id).tables]);
  });

  test("filled again is the same, byte for byte", async () => {
    for (const volume of volumes(snapshot)) {
      const bytes = made.get(volume.id)!;
      expect(await fillTemplate(readTemplate(bytes), volume.contents)).toEqual(bytes);
    }
  });
});
