import { Measure } from "../../../src/report/pages/measure";
import { tokensIn } from "../../../src/report/pages/markup-tokens";
import { Repeated, type Pattern } from "../../../src/report/template/repeated";

const SECTION = { width: 9_000, height: 13_000 };
const CELL = `<w:tc><w:tcPr><w:tcW w:w="1200"/></w:tcPr><w:p><w:r>`;
const CELL_END = `</w:r></w:p></w:tc>`;
const ROW: Pattern = {
  pieces: [`<w:tr><w:trPr/>${CELL}`, `${CELL_END}${CELL}`, `${CELL_END}</w:tr>`],
  columns: [1, 0],
  prefix: "w:",
};
const TEXTS = [
  "",
  "电工",
  "第一行\r\n第二行\n第三行",
  "a < b & c > d",
  "机床装调与维修综合技术工",
  "\u0007铃\ud800",
  "&amp;amp;",
];
const ROWS = Array.from({ length: 300 }, (_, i) => [TEXTS[i % TEXTS.length], TEXTS[(i * 3) % TEXTS.length]]);

function pageAfter(pieces: Iterable<string | Repeated>): number | undefined {
  const measure = new Measure(new Map(), [SECTION]);
  measure.take("<w:tbl>");
  for (const piece of pieces) measure.take(piece);
  measure.take(`</w:tbl><w:p><w:bookmarkStart w:id="1" w:name="end"/><w:r><w:t>完</w:t></w:r></w:p>`);
  return measure.pages.get("end");
}

test("rows of a pattern take the pages that their markup takes", () => {
  const rows = ROWS.map((texts) => new Repeated(ROW, texts));
  const page = pageAfter(rows);
  expect(page).toBeGreaterThan(10);
  expect(page).toBe(pageAfter(rows.map(String)));
});

test.each(["<w:t/>", "<w:t></w:t>", `<w:t xml:space="preserve"></w:t>`])("%s is a text of nothing", (markup) => {
  expect([...tokensIn(`<w:p><w:r>${markup}</w:r></w:p>`)].map(({ text }) => text).join("")).toBe("");
});
