import { check, type Finding } from "../../../src/check";
import { loadFindingWords, type FindingWords } from "../../../src/taskpane/shared/finding-words";
import {
  findAgain,
  findingsAt,
  listFindings,
  nameOf,
  NO_FILTER,
  placeName,
  type Filter,
} from "../../../src/taskpane/excel/findings-list";
import { planOf, TODAY } from "../../support/plan";

const snapshot = planOf({
  occupations: [{ occupationCode: "6-18-02-04", occupationName: "焊工", skillLevels: "高级工" }],
  examiners: [
    {
      occupationName: "焊工",
      personName: "李建国",
      sex: "男性",
      citizenId: "110105195003070014",
      phone: "13800000001",
    },
    { occupationName: "焊工", personName: "王志强", sex: "男性", education: "大本", phone: "13800000002" },
  ],
});
const { findings } = check(snapshot, { today: TODAY });

let words: FindingWords;
beforeAll(async () => {
  words = await loadFindingWords("zh-CN");
});

const listed = (filter: Partial<Filter> = {}) => listFindings(findings, snapshot, words, { ...NO_FILTER, ...filter });
const placesOf = (filter: Partial<Filter>) =>
  listed(filter).groups.flatMap(({ kinds }) => kinds.flatMap(({ places }) => places));

describe("the findings list", () => {
  test("groups by table in the guide's order, errors before warnings", () => {
    const { groups } = listed();
    expect(groups.map(({ table }) => table)).toEqual(
      [...groups.map(({ table }) => table)].sort((a, b) => TABLE_ORDER.indexOf(a) - TABLE_ORDER.indexOf(b)),
    );
    for (const { kinds } of groups) {
      const severities = kinds.map(({ severity }) => severity);
      expect(severities).toEqual([...severities].sort());
    }
  });

  test("says a kind once, with each of its places", () => {
    const kind = listed()
      .groups.flatMap(({ kinds }) => kinds)
      .find(({ title }) => title === "性别应写作“男”或“女”")!;
    expect(kind.places.map(({ address, name, value }) => [address, name, value])).toEqual([
      ["D4", "李建国", "男性"],
      ["D5", "王志强", "男性"],
    ]);
  });

  test("walks in the order in which it is shown", () => {
    const { groups, ordered } = listed();
    expect(ordered).toEqual(
      groups.flatMap(({ kinds }) => kinds.flatMap(({ places }) => places.map((place) => place.finding))),
    );
    expect(ordered).toHaveLength(findings.filter(({ severity }) => severity !== "info").length);
  });

  test("leaves notes out until they are wanted", () => {
    expect(listed({ severities: new Set(["info"]) }).ordered.every(({ severity }) => severity === "info")).toBe(true);
    expect(listed().ordered.some(({ severity }) => severity === "info")).toBe(false);
  });

  test("finds by the person's name, whatever column the finding is on", () => {
    const places = placesOf({ text: "王志强" });
    expect(places.length).toBeGreaterThan(1);
    expect(new Set(places.map(({ finding }) => finding.cell?.row))).toEqual(new Set([4]));
  });

  test("finds by a part of the value and by the address, in either letter case", () => {
    expect(placesOf({ text: "大本" }).map(({ address }) => address)).toEqual(["F5"]);
    expect(placesOf({ text: "f5" }).map(({ value }) => value)).toEqual(["大本"]);
  });

  test("an address is found whole: D4 is not D40", () => {
    expect(placesOf({ text: "D" }).every(({ address }) => address !== "D4")).toBe(true);
  });

  test("narrows to one table", () => {
    expect(listed({ table: "occupations" }).groups.map(({ table }) => table)).toEqual(["occupations"]);
  });

  test("shows nothing where nothing matches", () => {
    expect(listed({ text: "王小明" })).toEqual({ groups: [], ordered: [], walk: [] });
  });
});

describe("a finding", () => {
  const education = findings.find(({ value }) => value === "大本")!;

  test("is named by the row it is in", () => expect(nameOf(education, snapshot)).toBe("王志强"));

  test("is placed as the person finds it in the workbook", () => expect(placeName(education)).toBe("考评人员 F5"));

  test("about a whole table is placed by the tab alone", () => {
    expect(placeName({ ...education, cell: undefined })).toBe("考评人员");
    expect(nameOf({ ...education, cell: undefined }, snapshot)).toBe("");
  });

  test("is found again after another run, though it is another object", () => {
    const again = check(snapshot, { today: TODAY }).findings;
    expect(findAgain(again, education)).toEqual(education);
  });

  test("is told by its facts from another on the same cell", () => {
    const [welder, turner] = ["焊工", "车工"].map((occupation) => ({ ...education, facts: { occupation } }));
    expect(findAgain([welder, turner], { ...turner })).toBe(turner);
    expect(findAgain([welder, turner], { ...turner, facts: { occupation: "铣工" } })).toBeUndefined();
  });

  test("is found again when only a number in it has changed", () => {
    const [three, four] = [3, 4].map((count) => ({ ...education, facts: { count } }));
    expect(findAgain([four], three)).toBe(four);
  });
});

test("the findings of a cell come errors first", () => {
  const at = { row: 3, column: 4 };
  const [first, second]: Finding[] = ["warning", "error"].map((severity) => ({
    ...findings[0],
    severity: severity as Finding["severity"],
    sheet: "考评人员",
    cell: at,
  }));
  expect(findingsAt([first, second], "考评人员", at)).toEqual([second, first]);
  expect(findingsAt([first, second], "考评人员", { row: 3, column: 5 })).toEqual([]);
});

const TABLE_ORDER = [
  ...["enterprise", "frontlineStaff", "committees", "enterprises", "personnelScope", "occupations", "methods"],
  ...["examiners", "qualityControllers", "venues", "equipment", "attachments"],
];
