/** Finds the browser of this machine, or installs one. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

const PLAYWRIGHT = path.join(__dirname, "../../node_modules/playwright-core/cli.js");

const INSTALLED: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"].flatMap((name) => [
    `/usr/bin/${name}`,
    `/snap/bin/${name}`,
  ]),
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      path.join(folder, "Google/Chrome/Application/chrome.exe"),
      path.join(folder, "Microsoft/Edge/Application/msedge.exe"),
    ]),
};

/** An installed Chrome, Edge or Chromium, else one that is installed now. */
export function browserPath(): string {
  const found = findBrowser();
  if (found) return found;
  const ways: readonly (() => void)[] = [installFromDebian, installFromPlaywright];
  for (const install of ways) {
    install();
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error("The browser tests need Google Chrome, Microsoft Edge or Chromium. Please install one of them.");
}

function findBrowser(): string | undefined {
  const candidates = [process.env.CHROME_PATH ?? "", ...(INSTALLED[process.platform] ?? []), chromium.executablePath()];
  return candidates.find((candidate) => candidate !== "" && existsSync(candidate));
}

function installFromDebian(): void {
  if (!existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0) return;
  attempt("apt-get", ["update"]);
  attempt("apt-get", ["install", "-y", "chromium"]);
}

function installFromPlaywright(): void {
  attempt(process.execPath, [PLAYWRIGHT, "install", "chromium"]);
}

function attempt(command: string, parameters: readonly string[]): void {
  try {
    execFileSync(command, parameters, { stdio: "inherit" });
  } catch {
    // What counts is whether a browser is there afterwards.
  }
}
