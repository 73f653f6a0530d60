/**
 * Makes docs/rules.md from the rules and their words.
 *
 *   npm run docs
 */
import { loadBundled, root } from "./bundle.mjs";

const { writeDocs } = await loadBundled("scripts/docs/write.ts");
writeDocs(root);
