/** Opening and saving .xlsx in the workbench. What a file holds beyond the engine's reach is named, and stays in the file. */
import type { Engine } from "../engine/port";
import type { Unshown, UnshownKind } from "./book";
import { collectBook } from "./collect";
import { fillEngine } from "./fill";
import { OpenedWorkbook } from "./keep";
import { readBook } from "./read";
import { writeBook } from "./write";

export type { Unshown, UnshownKind } from "./book";
export { UnreadableFile, type Place, type Refusal } from "./package";

export interface OpenedFile {
  /** What is not shown as it is, and stays in the file when that is saved. */
  readonly unshown: readonly Unshown[];
  /** What cannot survive a change, whatever that is. */
  readonly losses: readonly Unshown[];
  /** Puts the workbook into an engine that holds a new, empty one. */
  fill(engine: Engine): void;
}

/** A signature is of every byte it was made for. Everything else stays where nobody touched it. */
const LOST: ReadonlySet<UnshownKind> = new Set(["signatures"]);

/** The files that workbooks were opened from. */
const opened = new WeakMap<Engine, OpenedWorkbook>();

/** @throws {UnreadableFile} before anything else happened. */
export function openXlsx(bytes: Uint8Array): OpenedFile {
  const { book, unshown, source } = readBook(bytes);
  return {
    unshown: unshown.filter(({ kind }) => !LOST.has(kind)),
    losses: unshown.filter(({ kind }) => LOST.has(kind)),
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
