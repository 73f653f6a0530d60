import type { SheetGrid } from "../check/snapshot";
import { UNNAMED_TAB } from "../guide/heading-words";

interface ReadFile {
  readonly name: string;
  readonly sheets: readonly SheetGrid[];
}

/** The sheets of several files as one list, each with a name of its own; a tab that says nothing is called after its file too. */
export function withFreeNames(files: readonly ReadFile[]): readonly SheetGrid[] {
  if (files.length === 1) return files[0].sheets;
  const names = new Set<string>();
  return files.flatMap((file) =>
    file.sheets.map((sheet) => {
      const name = freeName(sheet.name, file.name, names);
      names.add(name);
      return { ...sheet, name };
    }),
  );
}

function freeName(tab: string, file: string, taken: ReadonlySet<string>): string {
  if (!UNNAMED_TAB.test(tab) && !taken.has(tab)) return tab;
  const stem = file.replace(/\.[^.]+$/, "");
  const name = tab === stem ? tab : `${stem} ${tab}`.trim();
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${name} (${n})`;
  return free;
}
