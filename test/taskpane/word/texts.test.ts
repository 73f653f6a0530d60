import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { wordTexts } from "../../../src/text/zh-CN/word";

const ROOM = path.join(__dirname, "../../../src/taskpane/word");
const code = readdirSync(ROOM)
  .map((file) => readFileSync(path.join(ROOM, file), "utf8"))
  .join("\n");

/** The keys of texts that are looked up by a value: a kind of volume, of trouble, of revisions, of platform, of a control's fault. */
const LOOKED_UP = ["volumes.blank", "trouble", "revisions", "notSeen"];

test("every text of the Word pane is used", () => {
  const unused = Object.entries(wordTexts).flatMap(([area, texts]) =>
    Object.entries(texts)
      .filter(([key]) => !LOOKED_UP.includes(area) && !LOOKED_UP.includes(`${area}.${key}`))
      .filter(([key]) => !new RegExp(`\\b${key}\\b`).test(code))
      .map(([key]) => `${area}.${key}`),
  );
  expect(unused).toEqual([]);
});
