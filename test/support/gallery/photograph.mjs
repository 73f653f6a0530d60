import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";

const here = fileURLToPath(new URL(".", import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * The pictures of a gallery: every state in both languages; a few scenes also dark, in forced colours, narrow, and as narrow as
 * 350 px at 200 %; and what else is wanted.
 * @param only a pattern of the pictures' names
 */
export const picturesOf = ({ states, scenes, more, only }) =>
  [
    ...states.map((state) => ({ name: state, state })),
    ...states.map((state) => ({ name: `${state}-en`, state, language: "en-US" })),
    ...scenes.map((state) => ({ name: `${state}-dark`, state, theme: "dark" })),
    ...scenes.map((state) => ({ name: `${state}-forced-dark`, state, forced: "dark" })),
    ...scenes.map((state) => ({ name: `${state}-forced-light`, state, forced: "light" })),
    ...scenes.flatMap((state) =>
      ["zh-CN", "en-US"].flatMap((language) => [
        { name: `${state}-320-${language}`, state, language, width: 320, height: 640 },
        { name: `${state}-175-${language}`, state, language, width: 175, height: 380, scale: 4 },
      ]),
    ),
    ...more,
  ].filter(({ name }) => new RegExp(only).test(name));

/**
 * Builds a gallery of the pane and photographs it, with axe's verdict and a look for what overflows.
 * @param entry the gallery's file beside this one; `folder` takes the pictures
 * @returns the number of faults
 */
export async function photographAll({ entry, folder, pictures }) {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [join(here, entry)],
    outfile: join(folder, "gallery.js"),
    bundle: true,
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".json": "json" },
    // What only tests compare with is no part of the page.
    alias: { "node:util": join(here, "../empty.js") },
    logLevel: "warning",
  });
  const page = join(folder, "index.html");
  copyFileSync(join(here, "index.html"), page);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  let faults = 0;
  for (const picture of pictures) faults += await photograph(browser, page, folder, picture);
  await browser.close();
  return faults;
}

async function photograph(
  browser,
  page,
  folder,
  {
    name,
    state,
    language = "zh-CN",
    theme = "light",
    platform = "",
    forced,
    width = 350,
    height = 760,
    scale = 2,
    press,
    tabs = 0,
  },
) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    forcedColors: forced ? "active" : "none",
    colorScheme: forced ?? theme,
    reducedMotion: "reduce",
    locale: language,
  });
  const tab = await context.newPage();
  const errors = [];
  tab.on("pageerror", (error) => errors.push(error.message));
  tab.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await tab.goto(`file://${page}?${new URLSearchParams({ state, language, theme, platform })}`);
  await tab.waitForTimeout(1_200);
  if (press) await tab.locator(press).first().click();
  for (let i = 0; i < tabs; i++) await tab.keyboard.press("Tab");
  await tab.waitForTimeout(300);
  await tab.screenshot({ path: join(folder, `${name}.png`) });
  const faults = [...errors, ...(await layoutFaults(tab)), ...(await axeFaults(tab, forced, press))];
  console.log(faults.length ? `${name}\n  ${faults.join("\n  ")}` : name);
  await context.close();
  return faults.length;
}

/** What runs off the page, and controls smaller than 24 × 24. */
function layoutFaults(tab) {
  return tab.evaluate(() => {
    const found = [];
    const over = document.documentElement.scrollWidth - window.innerWidth;
    if (over > 0) found.push(`${over} px wider than the window`);
    for (const control of document.querySelectorAll("button, a, input, select, [role=tab]")) {
      const { width, height } = control.getBoundingClientRect();
      if (width && height && (width < 24 || height < 24)) {
        found.push(
          `${Math.round(width)} × ${Math.round(height)}: ${control.getAttribute("aria-label") ?? control.textContent}`,
        );
      }
    }
    return found;
  });
}

async function axeFaults(tab, forced, press) {
  await tab.evaluate(axe);
  const off = [
    // axe reads the author's colours, not the forced ones.
    ...(forced ? ["color-contrast"] : []),
    // A menu hangs in a portal outside the landmarks while it is open.
    ...(press?.startsWith("header") ? ["region"] : []),
  ];
  return tab.evaluate(async (off) => {
    const rules = Object.fromEntries(off.map((id) => [id, { enabled: false }]));
    // Fluent's own sentinels for the Tab key are focusable and hidden on purpose.
    const { violations } = await globalThis.axe.run({ exclude: [["[data-tabster-dummy]"]] }, { rules });
    return violations.map(({ id, nodes }) => `axe ${id}: ${nodes[0].html.slice(0, 160)}`);
  }, off);
}
