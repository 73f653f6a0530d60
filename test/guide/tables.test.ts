import {
  CLAUSES,
  columnOf,
  FILLED_TABLES,
  helpOf,
  KINDS,
  LIST_TABLES,
  TABLE_IDS,
  TABS,
  TABLES,
  tableOf,
  type TableId,
} from "../../src/guide";

/** The guide's own titles, which must stand exactly so (企业职业技能等级认定实施方案编写说明). */
const PRINTED: Partial<Record<TableId, readonly string[]>> = {
  frontlineStaff: ["序号", "岗位名称", "从业人数", "取得国家职业资格证书人数", "其中高级工以上人数"],
  enterprises: ["序号", "企业名称", "统一社会信用代码"],
  personnelScope: ["序号", "在职职工", "劳务派遣人员", "校企合作的技工院校学生", "企业新型学徒制学员"],
  occupations: ["序号", "职业编码", "职业名称", "工种名称", "等级"],
  methods: ["序号", "考核鉴定", "过程性评价", "业绩评价", "直接认定", "企业自定"],
  examiners: ["序号", "姓名", "性别", "身份号码", "文化程度", "所从事专业", "专业年限", "职称/等级", "联系电话"],
  qualityControllers: [
    "序号",
    "姓名",
    "性别",
    "身份号码",
    "文化程度",
    "所从事专业",
    "专业年限",
    "职务/职称/等级",
    "联系电话",
  ],
  venues: [
    "场地名称",
    "场地地址",
    "负责人",
    "负责人电话",
    "联系人",
    "联系人电话",
    "认定职业名称",
    "认定职业等级",
    "场地设备",
  ],
  equipment: ["设备名称", "设备型号", "数量"],
};

/** The cells TABLES marks as required, by table. */
const REQUIRED: Partial<Record<TableId, readonly string[]>> = {
  frontlineStaff: ["岗位名称", "从业人数", "取得国家职业资格证书人数", "其中高级工以上人数"],
  committees: ["机构", "职务", "姓名", "部门", "人员类别"],
  enterprises: ["层级", "企业名称", "统一社会信用代码"],
  personnelScope: [],
  occupations: ["职业编码", "职业名称", "等级"],
  methods: ["职业名称", "考核鉴定"],
  qualityControllers: ["姓名", "性别", "身份号码", "文化程度", "所从事专业", "专业年限", "职务/职称/等级", "联系电话"],
  equipment: ["场地名称", "认定职业名称", "设备名称", "数量"],
  attachments: [],
};

describe("the tables of the guide", () => {
  test("stand as thirteen tabs in the guide's order, the overview first", () => {
    expect(TABLES.map((table) => table.tab)).toEqual([
      "总览",
      "企业概况",
      "一线技能人员",
      "组织机构",
      "认定企业",
      "人员范围",
      "认定职业",
      "认定方式",
      "考评人员",
      "质量内控人员",
      "认定场地",
      "设备清单",
      "附件清单",
    ]);
    expect([...TABLES.map((table) => table.id), "dismissals"]).toEqual([...TABLE_IDS]);
  });

  test.each(Object.entries(PRINTED))("%s carries the guide's titles, in the guide's order", (id, printed) => {
    const titles = tableOf(id as TableId).columns.map((column) => column.title);
    expect(titles.filter((title) => printed.includes(title))).toEqual(printed);
  });

  test.each(Object.entries(REQUIRED))("%s asks for what must be filled and for nothing else", (id, required) => {
    const columns = tableOf(id as TableId).columns.filter((column) => column.required);
    expect(columns.map((column) => column.title)).toEqual(required);
  });

  test("every filled table cites a clause whose text we have", () => {
    for (const table of FILLED_TABLES) {
      expect(table.clauses.length).toBeGreaterThan(0);
      for (const clause of table.clauses) expect(CLAUSES[clause].text.length).toBeGreaterThan(20);
    }
  });

  test("no field and no title occurs twice in a table, and no synonym is another column's title", () => {
    for (const table of TABLES) {
      const fields = table.columns.map((column) => column.field);
      const names = table.columns.flatMap((column) => [column.title, ...(column.synonyms ?? [])]);
      expect(new Set(fields).size).toBe(fields.length);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test("columns that must keep their digits are text", () => {
    const kinds = ["creditCode", "citizenId", "phone", "occupationCode", "skillLevels"] as const;
    expect(kinds.map((kind) => KINDS[kind].numberFormat)).toEqual(kinds.map(() => "@"));
  });

  test("drop-downs refer to columns that exist, and written lists fit Excel's 255 characters", () => {
    for (const { columns } of TABLES) {
      for (const { choices } of columns) {
        if (choices?.from === "column") expect(columnOf(choices.table, choices.field).title).toBeTruthy();
        if (choices?.from === "list") expect(choices.values.join(",").length).toBeLessThanOrEqual(255);
      }
    }
  });

  test("entry help fits what Excel shows: 32 characters of title, 255 of text", () => {
    for (const table of FILLED_TABLES) {
      for (const column of table.columns) {
        expect(column.title.length).toBeLessThanOrEqual(32);
        expect(`必填。${helpOf(table.id, column.field) ?? ""}`.length).toBeLessThanOrEqual(255);
      }
    }
  });

  test("every list has the column that identifies a record, the one that names it, and both are its own", () => {
    for (const { id, keyField, nameField } of LIST_TABLES) {
      expect(columnOf(id, keyField).title).toBeTruthy();
      expect(columnOf(id, nameField).title).toBeTruthy();
    }
    // The guide prints these two without the column that names their records.
    const differing = LIST_TABLES.filter(({ keyField, nameField }) => keyField !== nameField);
    expect(differing.map(({ id }) => id)).toEqual(["personnelScope", "methods"]);
  });

  test("a column a table names by its meaning is one of its columns", () => {
    for (const { id, occupationField, partField } of TABLES)
      for (const field of [occupationField, partField])
        if (field !== undefined) expect(columnOf(id, field).title).toBeTruthy();
  });

  test("rows that are printed by occupation say of which occupation they are, and no others do", () => {
    const byOccupation = TABLES.filter(({ printedIn }) => ["occupations", "both", "either"].includes(printedIn));
    expect(byOccupation).toEqual(TABLES.filter(({ occupationField }) => occupationField !== undefined));
  });

  test("our own tab alone is printed nowhere", () => {
    expect(TABLES.filter(({ printedIn }) => printedIn === "nowhere").map(({ id }) => id)).toEqual(["overview"]);
  });

  test("every table is called as its tab", () => {
    expect([...TABLES, tableOf("dismissals")].map(({ id, tab }) => [id, tab])).toEqual(Object.entries(TABS));
  });
});
