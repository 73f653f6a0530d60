import type { Engine } from "../../src/workbench/engine/port";
import { UniverEngine } from "../../src/workbench/engine/univer-engine";
import { createHeadlessUniver } from "../../src/workbench/univer/headless";
import { openXlsx, saveXlsx } from "../../src/workbench/xlsx";

/** Opens a workbook in the workbench, saves it, opens what was saved; tells what is no longer there. */
export async function reopened(bytes: Uint8Array): Promise<string | undefined> {
  const first = await opened(bytes);
  const second = await opened(first.saved);
  const lost = first.content.findIndex((sheet, i) => sheet !== second.content[i]);
  return lost < 0 ? undefined : `saving changed: sheet ${lost + 1}`;
}

async function opened(bytes: Uint8Array) {
  const file = openXlsx(bytes);
  const engine = new UniverEngine(createHeadlessUniver());
  try {
    file.fill(engine);
    return { content: contentOf(engine), saved: await saveXlsx(engine) };
  } finally {
    engine.shutDown();
  }
}

const contentOf = (engine: Engine): string[] =>
  engine.sheets.list().map(({ id, name }) => {
    const used = engine.cells.used(id, true);
    return JSON.stringify([name, used ? engine.cells.formulas(id, used) : [], engine.layout.merges(id)]);
  });
