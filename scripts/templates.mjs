/**
 * Makes assets/templates/基础部分.docx and 职业部分.docx, the Word documents the volumes are filled into.
 *
 *   npm run templates
 */
import { loadBundled, root } from "./bundle.mjs";

const { writeTemplates } = await loadBundled("scripts/templates/write.ts");
writeTemplates(root);
