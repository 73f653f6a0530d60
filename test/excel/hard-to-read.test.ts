/** Workbooks that not every Excel gives away in one answer. */
import { excelWorkbook } from "../../src/excel/workbook";
import { bootExcel, type HeadlessExcel } from "../support/office";

const TITLES = ["序号", "岗位名称", "从业人数", "取得国家职业资格证书人数", "其中高级工以上人数"];
const NAME = 1;

/** Frontline staff on a new tab, each post's name over two rows. */
function rosterOf(excel: HeadlessExcel, posts: number, nameOf: (post: number) => string): string {
  const sheet = excel.engine.sheets.active();
  const lines = Array.from({ length: posts * 2 }, (_, row) => [row + 1, row % 2 ? "" : nameOf(row / 2), 3, 2, 1]);
  const area = { row: 0, column: 0, rows: lines.length + 1, columns: TITLES.length };
  excel.engine.cells.write(
    sheet,
    area,
    [TITLES, ...lines].map((line) => line.map((value) => ({ value }))),
  );
  return sheet;
}
const mergeNames = (excel: HeadlessExcel, sheet: string, posts: number): void =>
  excel.engine.layout.merge(
    sheet,
    Array.from({ length: posts }, (_, post) => ({ row: 1 + post * 2, column: NAME, rows: 2, columns: 1 })),
  );
const staffOf = async () => (await excelWorkbook().read()).snapshot.tables.get("frontlineStaff")!;

describe("more merged areas than Excel tells of at once", () => {
  const POSTS = 600;
  const boot = async (mostMergedAreas: number): Promise<HeadlessExcel> => {
    const excel = await bootExcel({ behaviour: { mostMergedAreas } });
    mergeNames(
      excel,
      rosterOf(excel, POSTS, (post) => `岗位${post}`),
      POSTS,
    );
    excel.host.counter.reset();
    return excel;
  };

  test("are asked for block by block, and every one is known", async () => {
    const excel = await boot(512);
    const staff = await staffOf();
    expect(staff.merges).toHaveLength(POSTS);
    expect(staff.rows).toHaveLength(POSTS * 2);
    expect(excel.host.counter.syncs).toBe(5);
  });

  test("cost nothing where Excel tells of them all", async () => {
    const excel = await boot(Infinity);
    expect((await staffOf()).merges).toHaveLength(POSTS);
    expect(excel.host.counter.syncs).toBe(3);
  });

  test("what cannot be told even so is not known, and the roster is read all the same", async () => {
    await boot(0);
    const staff = await staffOf();
    expect(staff.merges).toEqual([]);
    expect(staff.rows).toHaveLength(POSTS * 2);
  });
});

describe("an answer over the limit", () => {
  /** 30 posts of 2,000 characters: 180 kB of UTF-8, of which half is in the head. */
  const LONG = "岗".repeat(2_000);
  const read = async (nullForTooLarge: boolean, payloadLimit: number) => {
    const excel = await bootExcel({ payloadLimit, behaviour: { nullForTooLarge } });
    rosterOf(excel, 30, (post) => `${LONG}${post}`);
    return staffOf();
  };

  test.each([
    ["refused", false],
    ["without its values", true],
  ])("%s: head and body of a tab are read some rows at a time", async (_, nullForTooLarge) => {
    const staff = await read(nullForTooLarge, 40_000);
    expect(staff.rows).toHaveLength(60);
    expect(staff.text(58, "position").slice(-3)).toBe("岗29");
  });

  test("what building finds out about a tab comes in pieces as well", async () => {
    const excel = await bootExcel({ payloadLimit: 40_000 });
    rosterOf(excel, 30, (post) => `${LONG}${post}`);
    const { tables } = await excelWorkbook().inspect();
    expect(tables.find(({ table }) => table.id === "frontlineStaff")).toMatchObject({ sheet: "Sheet1", missing: [] });
  });

  test("a row that no answer holds is told as an answer too large", async () => {
    await expect(read(false, 5_000)).rejects.toMatchObject({
      kind: "refused",
      code: "ResponsePayloadSizeLimitExceeded",
    });
    await expect(read(true, 5_000)).rejects.toMatchObject({
      kind: "refused",
      code: "ResponsePayloadSizeLimitExceeded",
    });
  });
});
