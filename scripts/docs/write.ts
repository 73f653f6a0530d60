import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { rulesPage } from "./rules";

/** Writes the pages of docs/ that are made from the program. */
export function writeDocs(root: string): void {
  writeFileSync(join(root, "docs/rules.md"), rulesPage());
  console.log("docs/rules.md");
}
