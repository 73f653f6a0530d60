import type { Area, CellValue, SheetGrid } from "../../src/check";
import type { Field } from "../../src/guide";
import { makePeople, type Person } from "../support/people";
import { numbersFrom } from "../support/seeded";

/** A made-up examiner: a person, and the occupation examined in. */
export interface Examiner extends Person {
  readonly occupationName: string;
}

export interface Roster {
  readonly name: string;
  readonly sheets: readonly SheetGrid[];
  /** Everybody who is in it, once. */
  readonly people: readonly Examiner[];
  /** The fields that its columns tell; what a caption tells beside them. */
  readonly told: readonly Field[];
  /** Fields of which it cannot be sure, so that a person must be asked. */
  readonly asks?: readonly Field[];
}

/** The occupations of the plan into which the rosters are brought. */
export const OCCUPATIONS = ["车工", "磨工", "铣工", "焊工", "钳工"] as const;

export const examiners = (
  count: number,
  seed = 1,
  occupations: readonly string[] = OCCUPATIONS.slice(0, 2),
): Examiner[] =>
  makePeople(count, seed).map((person, i) => ({
    ...person,
    occupationName: occupations[Math.floor((i * occupations.length) / count)],
  }));

/** A column of a roster: its heading, perhaps in several lines, and what it holds of a person. */
interface Column {
  readonly heading: string;
  readonly field?: Field;
  readonly of: (person: Examiner, i: number) => CellValue;
}

const plain = (heading: string, field: keyof Examiner & Field): Column => ({
  heading,
  field,
  of: (person) => person[field],
});
const other = (heading: string, of: (person: Examiner, i: number) => CellValue): Column => ({ heading, of });

const C = {
  serial: (heading = "序号"): Column => other(heading, (_, i) => i + 1),
  occupation: (heading = "职业（工种）"): Column => plain(heading, "occupationName"),
  name: (heading = "姓名"): Column => plain(heading, "personName"),
  sex: (heading = "性别"): Column => plain(heading, "sex"),
  id: (heading = "身份证号"): Column => plain(heading, "citizenId"),
  education: (heading = "学历"): Column => plain(heading, "education"),
  specialty: (heading = "专业"): Column => plain(heading, "specialty"),
  years: (heading = "工作年限"): Column => plain(heading, "years"),
  title: (heading = "职称"): Column => plain(heading, "professionalTitle"),
  phone: (heading = "手机号码"): Column => plain(heading, "phone"),
  birth: (heading = "出生年月"): Column =>
    other(heading, ({ citizenId }) => `${citizenId.slice(6, 10)}.${Number(citizenId.slice(10, 12))}`),
  age: (heading = "年龄"): Column => other(heading, ({ citizenId }) => 2026 - Number(citizenId.slice(6, 10))),
  remark: (heading = "备注"): Column => other(heading, () => ""),
} as const;

const WITHOUT_OCCUPATION: readonly Column[] = [
  ...[C.serial(), C.name(), C.sex(), C.id(), C.education(), C.specialty(), C.years(), C.title(), C.phone()],
];
const USUAL: readonly Column[] = [C.occupation(), ...WITHOUT_OCCUPATION];

/** A sheet that is written from above. */
class Page {
  readonly rows: CellValue[][] = [];
  readonly merges: Area[] = [];

  constructor(readonly name = "Sheet1") {}

  line(...cells: readonly CellValue[]): this {
    this.rows.push([...cells]);
    return this;
  }

  /** A line merged over a width. */
  title(text: string, width: number): this {
    this.merges.push({ row: this.rows.length, column: 0, rows: 1, columns: width });
    return this.line(text);
  }

  heads(columns: readonly Column[]): this {
    return this.line(...columns.map(({ heading }) => heading));
  }

  people(columns: readonly Column[], people: readonly Examiner[], from = 0): this {
    people.forEach((person, i) => this.line(...columns.map((column) => column.of(person, from + i))));
    return this;
  }

  get sheet(): SheetGrid {
    const { name, rows: values, merges } = this;
    return { name, firstRow: 0, firstColumn: 0, values, merges };
  }
}

const toldBy = (columns: readonly Column[], ...more: readonly Field[]): readonly Field[] => [
  ...columns.flatMap(({ field }) => field ?? []),
  ...more,
];

type Make = (people: readonly Examiner[]) => Omit<Roster, "name" | "people">;

/** One page with some columns, after whatever is written above and before what is written below. */
const onePage =
  (
    columns: readonly Column[],
    above: (page: Page) => void = () => {},
    below: (page: Page) => void = () => {},
    name?: string,
  ): Make =>
  (people) => {
    const page = new Page(name);
    above(page);
    page.heads(columns).people(columns, people);
    below(page);
    return { sheets: [page.sheet], told: toldBy(columns) };
  };

/** A line between the heads and the people. */
const underHeads =
  (cells: readonly CellValue[]): Make =>
  (people) => ({
    sheets: [
      new Page()
        .heads(USUAL)
        .line(...cells)
        .people(USUAL, people).sheet,
    ],
    told: toldBy(USUAL),
  });

const groupsOf = (people: readonly Examiner[]): readonly (readonly [string, readonly Examiner[]])[] =>
  [...new Set(people.map(({ occupationName }) => occupationName))].map((name) => [
    name,
    people.filter(({ occupationName }) => occupationName === name),
  ]);

/** Every group on the same page, under what is written above each. */
const inGroups =
  (columns: readonly Column[], above: (page: Page, occupation: string, i: number) => void, headsOnce = false): Make =>
  (people) => {
    const page = new Page();
    if (headsOnce) page.heads(columns);
    groupsOf(people).forEach(([occupation, group], i) => {
      above(page, occupation, i);
      if (!headsOnce) page.heads(columns);
      page.people(columns, group);
    });
    return { sheets: [page.sheet], told: toldBy(columns, "occupationName") };
  };

const onTabs =
  (
    columns: readonly Column[],
    nameOf: (occupation: string, i: number) => string,
    above: (page: Page, occupation: string) => void = () => {},
  ): Make =>
  (people) => ({
    sheets: groupsOf(people).map(([occupation, group], i) => {
      const page = new Page(nameOf(occupation, i));
      above(page, occupation);
      return page.heads(columns).people(columns, group).sheet;
    }),
    told: toldBy(columns, "occupationName"),
  });

/** Heads in two lines: a group over its members, the others merged over both. */
function inTwoLines(
  groups: readonly (readonly [group: string, columns: readonly Column[]])[],
  isMerged: boolean,
): Make {
  return (people) => {
    const page = new Page();
    const upper: CellValue[] = [];
    const lower: CellValue[] = [];
    for (const [group, columns] of groups) {
      const at = upper.length;
      columns.forEach(({ heading }, i) => {
        upper.push(group === "" ? heading : i === 0 ? group : "");
        lower.push(group === "" ? "" : heading);
        if (group === "" && isMerged) page.merges.push({ row: 0, column: at + i, rows: 2, columns: 1 });
      });
      if (group !== "" && isMerged && columns.length > 1)
        page.merges.push({ row: 0, column: at, rows: 1, columns: columns.length });
    }
    const columns = groups.flatMap(([, members]) => members);
    page
      .line(...upper)
      .line(...lower)
      .people(columns, people);
    return { sheets: [page.sheet], told: toldBy(columns) };
  };
}

function occupationMerged(columns: readonly Column[], isKnown: boolean): Make {
  return (people) => {
    const page = new Page();
    page.heads(columns);
    const at = columns.findIndex(({ field }) => field === "occupationName");
    for (const [, group] of groupsOf(people)) {
      const from = page.rows.length;
      page.people(columns, group);
      for (const row of page.rows.slice(from + 1)) row[at] = "";
      if (isKnown) page.merges.push({ row: from, column: at, rows: group.length, columns: 1 });
    }
    return { sheets: [page.sheet], told: toldBy(columns) };
  };
}

const sideBySide =
  (columns: readonly Column[], gap: number, captions = false): Make =>
  (people) => {
    const page = new Page();
    const groups = groupsOf(people);
    const blank = Array.from({ length: gap }, () => "");
    const across = (cellsOf: (i: number) => readonly CellValue[]): readonly CellValue[] =>
      groups.flatMap((_, i) => (i === 0 ? cellsOf(i) : [...blank, ...cellsOf(i)]));
    if (captions)
      page.line(...across((i) => [`（${groups[i][0]}职业）考评人员名册`, ...columns.slice(1).map(() => "")]));
    page.line(...across(() => columns.map(({ heading }) => heading)));
    const most = Math.max(...groups.map(([, group]) => group.length));
    for (let row = 0; row < most; row++)
      page.line(
        ...across((i) => columns.map((column) => (groups[i][1][row] ? column.of(groups[i][1][row], row) : ""))),
      );
    return { sheets: [page.sheet], told: toldBy(columns, ...(captions ? (["occupationName"] as const) : [])) };
  };

const spaced = (columns: readonly Column[]): readonly Column[] =>
  columns.map((column) => ({ ...column, heading: [...column.heading].join("  ") }));

const reversed = [...USUAL].reverse();
const company = "某某机械有限公司";

/** Rosters by what is unusual about them. */
const LAYOUTS: Readonly<Record<string, Make>> = {
  "the guide's own titles": onePage([
    ...[plain("认定职业", "occupationName"), C.serial(), C.name(), C.sex(), C.id("身份号码"), C.education("文化程度")],
    ...[C.specialty("所从事专业"), C.years("专业年限"), C.title("职称/等级"), C.phone("联系电话")],
  ]),
  "other words for every title": onePage(USUAL),
  "columns from right to left": onePage(reversed),
  "phone before name": onePage([
    C.phone("联系方式"),
    C.id("身份证号码"),
    C.name("员工姓名"),
    C.occupation("工种"),
    C.sex(),
    C.title("技能等级"),
    C.years("从业年限"),
    C.education("最高学历"),
    C.specialty("从事专业"),
  ]),
  "a merged title and a line with the company above": onePage(USUAL, (page) => {
    page.title(`${company}考评员汇总表`, 10).line(`填报单位：${company}`, "", "", "", "", "", "填报日期：2026年10月");
  }),
  "a total and notes below": onePage(USUAL, undefined, (page) => {
    page
      .line("合计", "", "10人")
      .line("注：本表一式两份，附资格证书复印件。")
      .line("2. 附身份证复印件。")
      .line("", "", "", "填表人：", "", "审核人：");
  }),
  "signatures below with names beside them": onePage(USUAL, undefined, (page) => {
    page.line("制表人：张三", "", "审核人：李四", "", "填表日期：2026年10月8日").line("单位（盖章）：");
  }),
  "blanks in the titles": onePage(spaced(USUAL)),
  "stars and colons on the titles": onePage(USUAL.map((column) => ({ ...column, heading: `*${column.heading}：` }))),
  "what must be filled in is said in brackets": onePage(
    USUAL.map((column) => ({ ...column, heading: `${column.heading}（必填）` })),
  ),
  "line breaks in the titles": onePage(
    USUAL.map((column) => ({ ...column, heading: column.heading.replace(/^(..)(.+)$/, "$1\n$2") })),
  ),
  "numbered titles": onePage(USUAL.map((column, i) => ({ ...column, heading: `${i + 1}.${column.heading}` }))),
  "English beside the titles": onePage([
    C.name("姓名 Name"),
    C.sex("性别 Gender"),
    C.id("身份证号 ID No."),
    C.phone("手机 Mobile"),
    C.education(),
    C.specialty(),
    C.years(),
    C.title(),
    C.occupation("职业 Occupation"),
  ]),
  "birth date and age beside": onePage([...USUAL.slice(0, 4), C.birth(), C.age(), ...USUAL.slice(4), C.remark()]),
  "a second telephone, for emergencies": onePage([
    ...USUAL,
    other("紧急联系人", () => "赵亲属"),
    other("紧急联系人电话", (_, i) => `1390000${String(1000 + i)}`),
  ]),
  "recommended by somebody": onePage([
    ...USUAL.slice(0, 2),
    other("推荐人", () => "钱推荐"),
    other("推荐人电话", () => "13911112222"),
    ...USUAL.slice(2),
  ]),
  "the company's contact in every line": onePage([
    other("单位名称", () => company),
    other("单位联系人", () => "孙联系"),
    other("单位联系电话", () => "010-65881234"),
    ...USUAL,
  ]),
  "certificate numbers and bank accounts": onePage([
    ...USUAL,
    other("职业资格证书编号", (_, i) => `2011000000${100000 + i}`),
    other("银行卡号", (_, i) => `62220202001123${String(45000 + i)}`),
    other("开户行", () => "某某银行"),
  ]),
  "staff numbers before names": onePage([
    other("工号", (_, i) => `2015${String(i + 1).padStart(4, "0")}`),
    other("员工编号", (_, i) => 700 + i),
    ...USUAL,
  ]),
  "where and what was studied": onePage([
    ...USUAL,
    other("毕业院校", () => "某某职业技术学院"),
    other("所学专业", () => "机械制造"),
    other("毕业时间", () => "2008.7"),
  ]),
  "IDs with blanks in them": onePage(
    USUAL.map((column) =>
      column.field === "citizenId"
        ? { ...column, of: ({ citizenId: id }: Examiner) => `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}` }
        : column,
    ),
  ),
  "IDs with an apostrophe and a small x": onePage(
    USUAL.map((column) =>
      column.field === "citizenId"
        ? { ...column, of: ({ citizenId: id }: Examiner) => `'${id.toLowerCase()}` }
        : column,
    ),
  ),
  "telephones as numbers": onePage(
    USUAL.map((column) =>
      column.field === "phone" ? { ...column, of: ({ phone }: Examiner) => Number(phone) } : column,
    ),
  ),
  "telephones with hyphens": onePage(
    USUAL.map((column) =>
      column.field === "phone"
        ? { ...column, of: ({ phone: p }: Examiner) => `${p.slice(0, 3)}-${p.slice(3, 7)}-${p.slice(7)}` }
        : column,
    ),
  ),
  "names with blanks in them": onePage(
    USUAL.map((column) =>
      column.field === "personName"
        ? { ...column, of: ({ personName: n }: Examiner) => `${n[0]} ${n.slice(1)}` }
        : column,
    ),
  ),
  "years with their unit": onePage(
    USUAL.map((column) =>
      column.field === "years" ? { ...column, of: ({ years }: Examiner) => `${years}年` } : column,
    ),
  ),
  "heads in two lines, merged": inTwoLines(
    [
      ["", [C.serial(), C.occupation()]],
      ["基本信息", [C.name(), C.sex(), C.id()]],
      ["专业情况", [C.education(), C.specialty(), C.years(), C.title()]],
      ["", [C.phone()]],
    ],
    true,
  ),
  "heads in two lines, merges unknown": inTwoLines(
    [
      ["", [C.serial(), C.occupation()]],
      ["基本信息", [C.name(), C.sex(), C.id()]],
      ["技术情况", [C.education(), C.specialty(), C.years(), C.title()]],
      ["", [C.phone()]],
    ],
    false,
  ),
  "an emergency contact under a group of its own": inTwoLines(
    [
      [
        "",
        [
          C.occupation(),
          C.name(),
          C.sex(),
          C.id(),
          C.education(),
          C.specialty(),
          C.years(),
          C.title(),
          C.phone("电话"),
        ],
      ],
      ["紧急联系人", [other("姓名", () => "周亲属"), other("电话", () => "13955556666")]],
    ],
    true,
  ),
  "a family contact under a group, merges unknown": inTwoLines(
    [
      [
        "",
        [
          C.occupation(),
          C.name(),
          C.sex(),
          C.id(),
          C.education(),
          C.specialty(),
          C.years(),
          C.title(),
          C.phone("电话"),
        ],
      ],
      ["家庭联系人", [other("姓名", () => "周亲属"), other("电话", () => "13955556666")]],
    ],
    false,
  ),
  "the occupation merged over its people": occupationMerged(USUAL, true),
  "the occupation in the first line of its people alone": occupationMerged(USUAL, false),
  "the guide's caption over each part": inGroups(WITHOUT_OCCUPATION, (page, occupation) =>
    page.line().title(`（${occupation}职业）考评人员名册`, 9),
  ),
  "numbered captions among the people": inGroups(
    WITHOUT_OCCUPATION,
    (page, occupation, i) => page.title(`${"一二三四五"[i]}、${occupation}`, 9),
    true,
  ),
  "captions with a colon among the people": inGroups(
    WITHOUT_OCCUPATION,
    (page, occupation) => page.line(`认定职业：${occupation}`),
    true,
  ),
  "captions that are the occupation and nothing else": inGroups(
    WITHOUT_OCCUPATION,
    (page, occupation) => page.title(occupation, 9),
    true,
  ),
  "captions with the number of people": inGroups(WITHOUT_OCCUPATION, (page, occupation) =>
    page.line(`${occupation}考评员（5人）`),
  ),
  "a tab an occupation": onTabs(WITHOUT_OCCUPATION, (occupation) => occupation),
  "a tab an occupation, named with the word examiners": onTabs(
    WITHOUT_OCCUPATION,
    (occupation, i) => `${i + 1}.${occupation}考评员`,
  ),
  "a tab an occupation, named in the captions": onTabs(
    WITHOUT_OCCUPATION,
    (_, i) => `Sheet${i + 1}`,
    (page, occupation) => page.title(`（${occupation}职业）考评人员名册`, 9),
  ),
  "heads repeated on every page": (people) => {
    const page = new Page();
    for (let at = 0; at < people.length; at += 4) page.heads(USUAL).people(USUAL, people.slice(at, at + 4), at);
    return { sheets: [page.sheet], told: toldBy(USUAL) };
  },
  "heads repeated within a captioned part": (people) => {
    const page = new Page();
    for (const [occupation, group] of groupsOf(people)) {
      page
        .line(`（${occupation}职业）考评人员名册`)
        .heads(WITHOUT_OCCUPATION)
        .people(WITHOUT_OCCUPATION, group.slice(0, 3));
      page.heads(WITHOUT_OCCUPATION).people(WITHOUT_OCCUPATION, group.slice(3), 3);
    }
    return { sheets: [page.sheet], told: toldBy(WITHOUT_OCCUPATION, "occupationName") };
  },
  "two parts side by side": sideBySide(USUAL, 1),
  "two parts side by side without a gap": sideBySide(
    [C.name(), C.sex(), C.id(), C.education(), C.specialty(), C.years(), C.title(), C.phone(), C.occupation()],
    0,
  ),
  "two captioned parts side by side": sideBySide(WITHOUT_OCCUPATION, 1, true),
  "subtotals between the occupations": (people) => {
    const page = new Page();
    page.heads(USUAL);
    for (const [, group] of groupsOf(people)) page.people(USUAL, group).line("小计", "", `${group.length}人`);
    return { sheets: [page.line("总计", "", `${people.length}人`).sheet], told: toldBy(USUAL) };
  },
  "a line of hints and a sample under the heads": (people) => {
    const page = new Page();
    page
      .heads(USUAL)
      .line(
        "下拉选择",
        "自动编号",
        "必填",
        "男/女",
        "18位数字",
        "下拉选择",
        "必填",
        "填写数字",
        "如：技师",
        "11位手机号",
      );
    page.line("示例", "1", "张示例", "男", "11010519491231002X", "大学本科", "机械加工", 10, "技师", "13800138000");
    return { sheets: [page.people(USUAL, people).sheet], told: toldBy(USUAL) };
  },
  "lines prepared with numbers and nothing else": onePage(
    WITHOUT_OCCUPATION.concat(C.occupation()),
    undefined,
    (page) => {
      for (let i = 11; i <= 40; i++) page.line(i);
    },
  ),
  "blank lines between the people": (people) => {
    const page = new Page();
    page.heads(USUAL);
    people.forEach((person, i) => page.people(USUAL, [person], i).line());
    return { sheets: [page.sheet], told: toldBy(USUAL) };
  },
  "columns without anything in them": onePage([
    C.serial(),
    other("", () => ""),
    ...USUAL.slice(2),
    other("", () => ""),
    C.occupation("认定工种"),
  ]),
  "far down and to the right": (people) => {
    const made = onePage(USUAL)(people);
    const [{ values, ...sheet }] = made.sheets;
    const page = new Page();
    for (let i = 0; i < 12; i++) page.line();
    return { ...made, sheets: [{ ...sheet, values: [...page.rows, ...values.map((row) => ["", "", "", ...row])] }] };
  },
  "a head row that begins at row 18": onePage(USUAL, (page) => {
    for (let i = 0; i < 17; i++) page.line(i === 3 ? `${company}关于推荐考评人员的说明。` : "");
  }),
  "the columns numbered under the heads": underHeads(USUAL.map((_, i) => i + 1)),
  "the columns numbered in brackets": underHeads(USUAL.map((_, i) => `（${i + 1}）`)),
  "the columns lettered": underHeads([..."ABCDEFGHIJ"]),
  "the columns named with stems, then numbers": underHeads(["甲", "乙", "丙", "1", "2", "3", "4", "5", "6", "7"]),
  "a program's names under the heads": underHeads([
    ...["job", "emp_no", "emp_name", "gender", "idCard", "education", "major", "years", "title", "mobile"],
  ]),
  "units under merged heads, in a line of their own": (people) => {
    const page = new Page();
    page.line("序号", "基本情况", "", "", "专业情况", "", "", "", "联系方式", "职业");
    page.line(
      "",
      ...[C.name(), C.sex(), C.id()].map(({ heading }) => heading),
      "学历",
      "专业",
      "工作年限",
      "职称",
      "手机",
      "",
    );
    page.line("", "", "", "（18位）", "", "", "（年）", "", "（11位）", "");
    for (const column of [0, 9]) page.merges.push({ row: 0, column, rows: 3, columns: 1 });
    for (const column of [1, 2, 4, 5, 7]) page.merges.push({ row: 1, column, rows: 2, columns: 1 });
    page.merges.push({ row: 0, column: 1, rows: 1, columns: 3 }, { row: 0, column: 4, rows: 1, columns: 4 });
    const columns = [...WITHOUT_OCCUPATION, C.occupation()];
    return { sheets: [page.people(columns, people).sheet], told: toldBy(columns) };
  },
  "a legend in the columns on the right": (people) => {
    const page = new Page();
    page.heads(USUAL).people(USUAL, people);
    const legend = [
      ["性别", "男"],
      ["", "女"],
      ["学历", "研究生"],
      ["", "大学本科"],
      ["", "大学专科"],
    ];
    legend.forEach((cells, i) => page.rows[i].push("", ...cells));
    return { sheets: [page.sheet], told: toldBy(USUAL) };
  },
  "an export with the kind of document beside its number": onePage([
    ...[other("人员编码", (_, i) => String(i + 1).padStart(6, "0")), C.name(), C.sex()],
    ...[other("证件类型", () => "居民身份证"), C.id("证件号码"), other("部门全路径", () => "某某集团/制造中心/一车间")],
    ...[other("岗位序列", () => "操作类"), C.phone("手机号"), C.education("最高学历"), C.title("技能等级")],
    ...[
      other("技能等级取得日期", () => "2018-05-01"),
      other("合同到期日", () => "2027-12-31"),
      C.occupation("认定工种"),
    ],
  ]),
  "subtotals that name what they sum up": (people) => {
    const page = new Page();
    page.heads(USUAL);
    for (const [occupation, group] of groupsOf(people))
      page.people(USUAL, group).line("", "", `${occupation}小计`, "", `${group.length}人`);
    page.line("", "共计", `${people.length}人`).line("其中：", "高级技师2人", "技师3人");
    return { sheets: [page.sheet], told: toldBy(USUAL) };
  },
  "a list of equipment below": onePage(USUAL, undefined, (page) => {
    page
      .line()
      .line("设备清单")
      .line("序号", "设备名称", "型号", "数量")
      .line(1, "焊机", "WS-400", 3)
      .line(2, "车床", "", 1);
  }),
  "the leading group above": onePage(USUAL, (page) => {
    page.line("一、领导小组成员").line("序号", "姓名", "职务", "联系电话").line(1, "郑领导", "组长", "13800001111");
    page.line().line("二、考评人员");
  }),
  "a sample told by its remark": (people) => {
    const columns = [...USUAL, C.remark()];
    const page = new Page().heads(columns);
    page.line("车工", 1, "张三", "男", "11010119900101123X", "大学本科", "机械", 10, "技师", "13800138000", "填写样例");
    return { sheets: [page.people(columns, people).sheet], told: toldBy(USUAL) };
  },
  "who made it and whom to call, in cells of their own": onePage(
    [...WITHOUT_OCCUPATION, C.occupation()],
    undefined,
    (page) => {
      page.line().line("联系人", "张三", "", "", "", "", "", "联系电话", "13800001111");
      page.line("填表日期", "2026-10-01").line("制表", "张三", "", "审核", "李四", "", "批准", "王五");
    },
  ),
  "how many men and women": onePage([...WITHOUT_OCCUPATION, C.occupation()], undefined, (page) => {
    page.line("合计", 10, "男6女4").line("男", 6).line("女", 4).line("人数", 10);
  }),
  "sums by occupation below": onePage([...WITHOUT_OCCUPATION, C.occupation()], undefined, (page) => {
    page.line().line("", "统计", "人数").line("", "车工", 5).line("", "磨工", 5);
  }),
  "a tab an occupation, with the number of people": onTabs(WITHOUT_OCCUPATION, (occupation) => `${occupation}（5人）`),
  "a tab an occupation, numbered as attachments": onTabs(
    WITHOUT_OCCUPATION,
    (occupation, i) => `附件${i + 1}-${occupation}`,
  ),
  "group captions with the number of people": inGroups(
    WITHOUT_OCCUPATION,
    (page, occupation, i) => page.line(`${["一", "二"][i]}、${occupation}（5人）`),
    true,
  ),
  "captions that name the company too": onTabs(
    WITHOUT_OCCUPATION,
    (_, i) => `Sheet${i + 1}`,
    (page, occupation) => page.title(`附件1：${company}${occupation}职业技能等级认定考评员名册`, 9),
  ),
  "another list on another tab": (people) => {
    const other_ = new Page("设备清单").line("序号", "设备名称", "数量").line(1, "车床", 2);
    return { sheets: [other_.sheet, ...onePage(USUAL)(people).sheets], told: toldBy(USUAL) };
  },
  "quality controllers on a tab of their own": (people) => {
    const others = makePeople(3, 99).map((person) => ({ ...person, occupationName: "" }));
    const page = new Page("质量内控人员").heads(WITHOUT_OCCUPATION).people(WITHOUT_OCCUPATION, others);
    return { sheets: [page.sheet, { ...onePage(USUAL)(people).sheets[0], name: "考评员" }], told: toldBy(USUAL) };
  },
  "an ID column without a heading": (people) =>
    onePage(USUAL.map((column) => (column.field === "citizenId" ? { ...column, heading: "" } : column)))(people),
  "a heading that says too little": (people) => ({
    ...onePage(USUAL.map((column) => (column.field === "citizenId" ? { ...column, heading: "证件号" } : column)))(
      people,
    ),
  }),
  "a combined column is asked about": (people) => ({
    ...onePage([...USUAL.filter(({ field }) => field !== "sex"), other("性别/年龄", ({ sex }) => `${sex} 42岁`)])(
      people,
    ),
  }),
  "two telephones of which neither is the guide's": (people) => ({
    ...onePage([...USUAL, other("电话", (_, i) => `1370000${String(2000 + i)}`)])(people),
    asks: ["phone"],
  }),
};

export const LAYOUT_NAMES: readonly string[] = Object.keys(LAYOUTS);

export function rosterOf(name: string, people: readonly Examiner[]): Roster {
  return { name, people, ...LAYOUTS[name](people) };
}

const WORDS: Readonly<Record<string, readonly string[]>> = {
  personName: ["姓名", "姓 名", "考评员姓名", "员工姓名", "*姓名"],
  sex: ["性别", "性别（男/女）"],
  citizenId: ["身份证号", "身份证号码", "身份号码", "公民身份号码", "居民身份证号码"],
  education: ["学历", "文化程度", "最高学历", "学历/学位"],
  specialty: ["专业", "所从事专业", "现从事专业"],
  years: ["专业年限", "工作年限", "从业年限", "从事本专业年限（年）"],
  professionalTitle: ["职称/等级", "职称", "技能等级", "职称或技能等级", "职业资格等级"],
  phone: ["联系电话", "手机", "手机号码", "联系方式", "移动电话"],
  occupationName: ["认定职业", "职业（工种）", "工种", "考评职业", "申报职业"],
};

const DISTRACTORS: readonly Column[] = [
  ...[
    C.birth(),
    C.age(),
    C.remark(),
    other("民族", () => "汉族"),
    other("籍贯", () => "河北"),
    other("政治面貌", () => "群众"),
  ],
  ...[
    other("工号", (_, i) => `A${1000 + i}`),
    other("家庭住址", () => "北京市某某区某某路"),
    other("邮箱", (_, i) => `p${i}@example.com`),
  ],
  ...[
    other("紧急联系人电话", (_, i) => `1360000${String(3000 + i)}`),
    other("毕业院校", () => "某某大学"),
    other("所学专业", () => "自动化"),
  ],
  ...[
    other("入职日期", () => 42_000),
    other("职称证书编号", (_, i) => `ZC20${10000 + i}`),
    other("身份证有效期", () => "2015.1.1-2035.1.1"),
  ],
];

/** A roster mixed of everything at once: order, words, distractors, what is above and below, the occupation told in one of three ways. */
export function mixedRoster(seed: number): Roster {
  const below = numbersFrom(seed);
  const pick = <T>(values: readonly T[]): T => values[below(values.length)];
  const shuffled = <T>(values: readonly T[]): T[] => {
    const mixed = [...values];
    for (let i = mixed.length - 1; i > 0; i--) {
      const j = below(i + 1);
      [mixed[i], mixed[j]] = [mixed[j], mixed[i]];
    }
    return mixed;
  };
  const people = examiners(6 + below(20), seed, OCCUPATIONS.slice(0, 1 + below(4)));
  const way = pick(["column", "caption", "tab"] as const);
  const fields = [
    "personName",
    "sex",
    "citizenId",
    "education",
    "specialty",
    "years",
    "professionalTitle",
    "phone",
  ] as const;
  const columns = shuffled([
    ...fields.map((field) => plain(pick(WORDS[field]), field)),
    ...shuffled(DISTRACTORS).slice(0, below(6)),
    ...(way === "column" ? [plain(pick(WORDS.occupationName), "occupationName")] : []),
  ]);
  const all = below(2) === 0 ? [C.serial(), ...columns] : columns;
  const above = (page: Page): void => {
    if (below(2) === 0) page.title(`${company}考评员名册`, all.length);
    if (below(3) === 0) page.line(`填报单位：${company}`, "", "", `日期：2026年${1 + below(11)}月`);
    if (below(4) === 0) page.line();
  };
  const end = (page: Page): void => {
    if (below(3) === 0) page.line("合计", "", `${people.length}人`);
    if (below(3) === 0) page.line("注：以上人员均已取得证书。");
    if (below(3) === 0) page.line("填表人：", "", "审核人：");
  };
  const made =
    way === "column"
      ? onePage(all, above, end)(people)
      : way === "tab"
        ? onTabs(all, (occupation) => occupation, above)(people)
        : inGroups(all, (page, occupation) => page.line(`（${occupation}职业）考评人员名册`))(people);
  return { name: `mixture ${seed}`, people, ...made };
}
