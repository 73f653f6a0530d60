/**
 * Renders assets/icons/*.svg into the PNG sizes Office asks for, with the installed Chromium:
 *
 *   node scripts/icons.mjs
 *
 * Each icon is drawn twice: on a grid of 32 and, with fewer and crisper strokes, on a grid of 16 (`-small`).
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const FOLDER = fileURLToPath(new URL("../assets/icons", import.meta.url));
const COMMAND_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const ICONS = {
  app: [...COMMAND_SIZES, 128],
  open: COMMAND_SIZES,
  check: COMMAND_SIZES,
  clear: COMMAND_SIZES,
};
const LARGEST_SMALL = 20;

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const browser = await chromium.launch(
  installed ? { executablePath: installed, args: ["--no-sandbox"] } : { channel: "chrome" },
);
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(ICONS)) {
  for (const size of sizes) {
    const drawing = readFileSync(
      path.join(FOLDER, size <= LARGEST_SMALL ? `${name}-small.svg` : `${name}.svg`),
      "utf8",
    );
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`,
    );
    writeFileSync(path.join(FOLDER, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
