import path from "node:path";
import { cliTexts as chinese } from "../text/zh-CN/cli";
import { cliTexts as english } from "../text/en-US/cli";
import { languageOf } from "./arguments";
import { printableLines } from "./printable";
import { EXIT, run } from "./run";

/** A reader that closes early, such as `head`, has what it wanted. */
function ignoreBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

const { stdout, stderr, env, argv } = process;
stdout.on("error", ignoreBrokenPipe);
stderr.on("error", ignoreBrokenPipe);
const args = argv.slice(2);

const ENDS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The second time, the program ends at once. */
function onInterrupt(stop: () => void): () => void {
  for (const signal of ENDS) process.once(signal, stop);
  return () => {
    for (const signal of ENDS) process.off(signal, stop);
  };
}

// The exit code is set, not exit() called: a pipe may still be taking what was written.
run(args, {
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb",
  env,
  now: () => new Date(),
  onInterrupt,
  templates: path.join(__dirname, "templates"),
}).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    const { failed } = languageOf(args, env) === "zh-CN" ? chinese : english;
    const told = `${failed}\n${error instanceof Error ? error.stack : String(error)}\n`;
    stderr.write(printableLines(told, false));
    process.exitCode = EXIT.unreadable;
  },
);
