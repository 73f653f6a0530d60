import type { Engine } from "../../src/workbench/engine/port";

/** Everything of a workbook a user could see changed: to compare before and after. Ids are left out. */
export function contentOf(engine: Engine) {
  return engine.sheets.list().map((sheet) => {
    const used = engine.cells.used(sheet.id, true);
    const { id, ...shown } = sheet;
    return {
      ...shown,
      used,
      formulas: used ? engine.cells.formulas(id, used) : [],
      numberFormats: used ? engine.formats.numberFormats(id, used) : [],
      merges: engine.layout.merges(id),
      tables: engine.tables
        .list()
        .filter((table) => table.sheet === id)
        .map(({ name, area, style }) => ({ name, area, style })),
      // In which order they were set, nobody sees.
      validations: engine.validations
        .list(id)
        .map(({ areas, rule }) => ({ areas, rule }))
        .sort((a, b) => JSON.stringify(a.areas).localeCompare(JSON.stringify(b.areas))),
      marks: engine.conditionalFormats.list(id).map(({ id: _, ...format }) => format),
    };
  });
}
