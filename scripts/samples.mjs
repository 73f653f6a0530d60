/**
 * Makes assets/sample/*.xlsx: the add-in's own scaffold builds the workbook through the real Office.js client on the headless host,
 * records are filled in, attachments listed, everything checked and the counts written.
 *
 *   npm run samples               writes them
 *   npm run samples -- --check    writes nothing; exits 1 naming those that are out of date
 */
import { loadBundled, PREBUNDLED_UNIVER, root } from "./bundle.mjs";
import { vendorUniver } from "./vendor-univer.mjs";

await vendorUniver();
const { writeSamples, outdatedSamples } = await loadBundled("scripts/sample/write.ts", {
  keepNames: true,
  external: ["jsdom", "exceljs"],
  plugins: [PREBUNDLED_UNIVER],
});
let outdated = [];
if (process.argv.includes("--check")) outdated = await outdatedSamples(root);
else await writeSamples(root);
for (const name of outdated) console.error(`assets/sample/${name} is not what its sources make. Run: npm run samples`);
// The engine keeps timers for a page that is not there.
process.exit(outdated.length > 0 ? 1 : 0);
