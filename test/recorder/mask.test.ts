import fc from "fast-check";
import type { Json, JsonObject } from "../../src/recorder/format";
import { Masker } from "../../src/recorder/mask";
import { maskRequest, maskResponse } from "../../src/recorder/mask-batch";
import { ownWords } from "../../src/recorder/own-words";

const masker = (): Masker => new Masker(new Set(ownWords()), new Set(["Center", "Left"]));

/** The Chinese characters and the runs of four digits; 字 and nines are what a mask is made of. */
const tellingOf = (text: string): Set<string> => new Set([...text.matchAll(/(?!字)\p{Script=Han}/gu)].map(([c]) => c));
const runsOf = (text: string): string[] =>
  [...text.matchAll(/\d{4,}/g)].flatMap(([run]) =>
    Array.from({ length: run.length - 3 }, (_, at) => run.slice(at, at + 4)).filter((part) => part !== "9999"),
  );
function expectNothingOf(value: string, masked: string): void {
  expect([...tellingOf(value)].filter((c) => masked.includes(c))).toEqual([]);
  expect(runsOf(value).filter((run) => masked.includes(run))).toEqual([]);
}

const words = fc.array(
  fc.constantFrom(
    ...["张", "晓", "明", "李", "北京", "Zhang", "·", " ", "-", "=", "!", ":", "'", '"', "<", ">", "A1", "$"],
  ),
  { maxLength: 6 },
);
const values = fc
  .tuple(words, fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 18 }), words)
  .map(([before, digits, after]) => [...before, ...digits, ...after].join(""))
  // What reads as cells, A1000, stays where an address may stand: it says where something is, not what.
  .filter((text) => !ownWords().includes(text) && !/(?:[A-Z]|\d:)\$?\d{4,}/.test(text));
const numbers = fc.oneof(fc.integer({ min: 1000, max: 2 ** 40 }), fc.double({ min: 1000, max: 1e9, noNaN: true }));

const query = (member: string, value: Json): [JsonObject, JsonObject] => [
  {
    Actions: [{ Id: 3, ActionType: 2, Name: "", ObjectPathId: 1, QueryInfo: { Select: [member] } }],
    ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: "" } },
  },
  { Results: [{ ActionId: 3, Value: { [member]: value } }] },
];
const call = (member: string, ...args: Json[]): JsonObject => ({
  Actions: [{ Id: 3, ActionType: 3, Name: member, ObjectPathId: 1, ArgumentInfo: { Arguments: args } }],
  ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: "" } },
});

const MEMBERS = ["Values", "Text", "Name", "Title", "PlaceholderText", "Tag", "Value", "Comment", "Unheard"];

test.each(MEMBERS)("no digits and no character of a value survive in an answer's %s", (member) => {
  fc.assert(
    fc.property(values, (value) => {
      const [request, response] = query(member, member === "Values" || member === "Text" ? [[value]] : value);
      expectNothingOf(value, JSON.stringify(maskResponse(masker(), request, response)));
    }),
  );
});

test.each(["Values", "Value", "InsertText", "SetValues", "AddRows", "Add", "Search", "GetItem"])(
  "nor in what %s is given",
  (member) => {
    fc.assert(
      fc.property(values, (value) => {
        expectNothingOf(value, JSON.stringify(maskRequest(masker(), call(member, [[value]], value, { any: value }))));
      }),
    );
  },
);

test("nor in what Word hands out as a package", () => {
  const escaped = (text: string): string =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  fc.assert(
    fc.property(values, (value) => {
      const xml = `<w:p w:author="${escaped(value)}"><w:tag w:val="${escaped(value)}"/><w:jc w:val="center"/><w:t>${escaped(value)}</w:t></w:p>`;
      const [, response] = query("x", null);
      const request = call("GetOoxml");
      const answer = { ...response, Results: [{ ActionId: 3, Value: xml }] };
      const masked = JSON.stringify(maskResponse(masker(), request, answer));
      expectNothingOf(value, masked);
      expect(masked).toContain('<w:jc w:val=\\"center\\"/>');
    }),
  );
});

test("no number of a cell survives by four of its digits", () => {
  fc.assert(
    fc.property(numbers, (value) => {
      const [request, response] = query("Values", [[value]]);
      expectNothingOf(String(value), JSON.stringify(maskResponse(masker(), request, response).Results));
    }),
  );
});

test("equal values stay equal, different ones different, and whole numbers whole", () => {
  fc.assert(
    fc.property(fc.array(values), fc.array(numbers), (texts, sums) => {
      const one = masker();
      const maskedTexts = texts.map((text) => one.text(text));
      const maskedSums = sums.map((sum) => one.number(sum));
      texts.forEach((a, i) => texts.forEach((b, j) => expect(maskedTexts[i] === maskedTexts[j]).toBe(a === b)));
      sums.forEach((a, i) => sums.forEach((b, j) => expect(maskedSums[i] === maskedSums[j]).toBe(a === b)));
      sums.forEach((a, i) => expect(Number.isInteger(maskedSums[i])).toBe(Number.isInteger(a)));
    }),
  );
});

test("letters keep their class: a character, a digit, a capital", () => {
  expect(masker().text("张三 110101199001011234x，Zh")).toBe("字字 999999999999999999x，Xx");
});

test("the guide's tabs, titles and Office's words stay where they are names; a cell's word does not", () => {
  const one = masker();
  expect(one.name("考评人员")).toBe("考评人员");
  expect(one.name("Center")).toBe("Center");
  expect(one.text("Center")).not.toBe("Center");
  expect(one.name("我的表")).toBe("字字字");
});

test("an address keeps its cells, and its sheet where that is the guide's", () => {
  const one = masker();
  expect(one.address("考评人员!A1:B200")).toBe("考评人员!A1:B200");
  expect(one.address("'张三 的表'!$A$1:B200,C3")).toBe("'字字 字字'!$A$1:B200,C3");
  expect(one.address("13800138000")).toBe("99999999999");
});

test("a formula keeps its functions and cells; texts, numbers and sheets of one's own are masked", () => {
  const one = masker();
  expect(one.formula('=IF($B4="张三",考评人员!$A$1:A20,私表!C3)+13800138000')).toBe(
    '=IF($B4="字字",考评人员!$A$1:A20,字字~b!C3)+99999999999',
  );
});

test("members, ids of paths and what is asked for stay", () => {
  const request: JsonObject = {
    AutoKeepReference: false,
    Actions: [
      { Id: 5, ActionType: 2, Name: "", ObjectPathId: 4, QueryInfo: { Select: ["address", "format/fill/color"] } },
    ],
    ObjectPaths: {
      4: {
        Id: 4,
        ObjectPathType: 3,
        Name: "GetRangeByIndexes",
        ParentObjectPathId: 1,
        ArgumentInfo: { Arguments: [12345, 0, 20000, 4] },
      },
    },
  };
  expect(maskRequest(masker(), request)).toEqual(request);
});

test("a kept reference has the same name where it is given and where it is used", () => {
  const one = masker();
  const answer = maskResponse(one, call("x"), {
    Results: [{ ActionId: 3, Value: { _ReferenceId: "16|{123456}Range" } }],
  });
  const used = maskRequest(one, { ObjectPaths: { 7: { Id: 7, ObjectPathType: 6, Name: "16|{123456}Range" } } });
  expect(JSON.stringify(used)).toContain(JSON.stringify(Object(answer.Results)[0].Value._ReferenceId));
  expect(JSON.stringify(used)).not.toContain("123456");
});

test("an error keeps code and place, and its sentence is masked", () => {
  const Error = { Code: "ItemNotFound", Message: "张三 13800138000", Location: "Range.values", ActionIndex: 1204 };
  const masked = maskResponse(masker(), call("x"), { Results: [], Error });
  expect(masked.Error).toEqual({ ...Error, Message: "字字 99999999999" });
});

test("a whole file leaves nothing but that there was one", () => {
  expect(JSON.stringify(maskRequest(masker(), call("CreateDocument", "UEsDBBQABgAI1234")))).not.toContain("UEs");
});
