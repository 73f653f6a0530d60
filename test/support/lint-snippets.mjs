/**
 * Lints snippets under the project's configuration, as if they stood in the files named: a JSON list of
 * { file, code } from standard input, a list of lists of rule ids to standard output. A process of its own, because
 * ESLint loads its configuration as an ES module, which jest's module registry cannot.
 */
import { text } from "node:stream/consumers";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";

// The files do not exist, so there are no types to be aware of.
const eslint = new ESLint({ overrideConfig: tseslint.configs.disableTypeChecked });
const snippets = JSON.parse(await text(process.stdin));
const results = [];
for (const { file, code } of snippets) {
  const [{ messages }] = await eslint.lintText(code, { filePath: file });
  results.push(messages.map(({ ruleId, message }) => ruleId ?? message));
}
process.stdout.write(JSON.stringify(results));
