import { CLAUSES, columnOf, LIST_TABLES, tableOf, VOLUME_KINDS, VOLUMES, type VolumeKind } from "../../src/guide";
import { VENUE_FORM, VOLUME_LISTS, type ListLayout } from "../../src/guide/printing";

const layouts: readonly ListLayout[] = VOLUME_KINDS.flatMap((kind) => VOLUME_LISTS[kind]);
const fieldsOf = ({ columns }: ListLayout): readonly string[] => columns.map(([field]) => field);
const isIn = (kind: VolumeKind, id: string): boolean => VOLUME_LISTS[kind].some(({ table }) => table === id);

test("the volumes are called as 装订说明 calls them", () => {
  for (const kind of VOLUME_KINDS) {
    expect(CLAUSES.装订说明.text).toContain(VOLUMES[kind].name);
    expect(VOLUMES[kind].title.endsWith(VOLUMES[kind].name)).toBe(true);
    expect(CLAUSES.装订说明.text).toContain(VOLUMES[kind].title.slice(0, 4));
  }
});

test("each volume prints the lists that the tables say are printed in it; devices stand in the forms of the venues", () => {
  const printed = LIST_TABLES.filter(({ id }) => id !== "venues" && id !== "equipment");
  for (const { id, printedIn } of printed) {
    expect([id, isIn("base", id)]).toEqual([id, printedIn !== "occupations"]);
    expect([id, isIn("occupation", id)]).toEqual([id, printedIn !== "base"]);
  }
});

test("a list that is printed has the column without which it says nothing", () => {
  for (const layout of layouts) {
    const table = tableOf(layout.table);
    expect(table.layout).toBe("list");
    expect(fieldsOf(layout)).toContain(table.keyField);
  }
  expect(VENUE_FORM.pairs.flat()).toContain(tableOf("venues").keyField);
  expect(VENUE_FORM.devices).toContain(tableOf("equipment").keyField);
});

test("a printed column is one of its table, in the guide's order, and one of them takes what is left of the width", () => {
  for (const layout of layouts) {
    const { columns } = tableOf(layout.table);
    const places = layout.columns.map(([field]) => columns.indexOf(columnOf(layout.table, field)));
    // 附件清单 says first what it is about.
    if (layout.table !== "attachments") expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(layout.columns.filter(([, width]) => width === undefined)).toHaveLength(1);
  }
});

test("a table in parts is printed part by part", () => {
  const parted = layouts.filter(({ part }) => part !== undefined);
  expect(new Set(parted.map(({ table }) => table))).toEqual(
    new Set(LIST_TABLES.filter(({ partField }) => partField !== undefined).map(({ id }) => id)),
  );
});
