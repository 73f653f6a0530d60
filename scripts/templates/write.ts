import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { templateBytes } from "./package";
import { TEMPLATE_NAMES } from "./tags";

/** Writes both templates into assets/templates. */
export function writeTemplates(root: string): void {
  const folder = join(root, "assets/templates");
  mkdirSync(folder, { recursive: true });
  for (const name of TEMPLATE_NAMES) {
    const bytes = templateBytes(name);
    writeFileSync(join(folder, `${name}.docx`), bytes);
    console.log(`${name}.docx: ${bytes.length} bytes`);
  }
}
