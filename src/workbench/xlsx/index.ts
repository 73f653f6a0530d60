/** Opening and saving .xlsx in the workbench. What a file holds beyond the engine's reach is named, never dropped in silence. */
import type { Engine } from "../engine/port";
import type { Loss } from "./book";
import { collectBook } from "./collect";
import { fillEngine } from "./fill";
import { OpenedWorkbook } from "./keep";
import { readBook } from "./read";
import { writeBook } from "./write";

export type { Loss, LossKind } from "./book";
export { UnreadableFile, type Place, type Refusal } from "./package";

export interface OpenedFile {
  /** What saving would lose. */
  readonly losses: readonly Loss[];
  /** Puts the workbook into an engine that holds a new, empty one. */
  fill(engine: Engine): void;
}

/** The files that workbooks were opened from. */
const opened = new WeakMap<Engine, OpenedWorkbook>();

/** @throws {UnreadableFile} before anything else happened. */
export function openXlsx(bytes: Uint8Array): OpenedFile {
  const { book, losses, source } = readBook(bytes);
  return {
    losses,
    fill(engine) {
      fillEngine(engine, book);
      opened.set(engine, new OpenedWorkbook(engine, bytes, source));
    },
  };
}

/**
 * The workbook as .xlsx; the same content gives the same bytes. One that was opened from a file is that file with what is other now.
 * Where the engine comes to no end of its formulas, they keep the results they had: Excel calculates them when it opens the file.
 */
export async function saveXlsx(engine: Engine): Promise<Uint8Array> {
  await engine.settled().catch((error: unknown) => console.warn("saved without new results", error));
  return opened.get(engine)?.save(engine) ?? writeBook(collectBook(engine));
}
