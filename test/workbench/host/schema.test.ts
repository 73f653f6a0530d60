import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import "../../../src/workbench/host/excel";
import "../../../src/workbench/host/word";
import { HostCollection, modelClasses } from "../../../src/workbench/host/model";
import type { SchemaData } from "../../../src/workbench/host/schema";
import { WordNodes } from "../../../src/workbench/host/word/node";

const root = join(__dirname, "../../..");
const schema = (application: string) =>
  JSON.parse(
    readFileSync(join(root, `src/workbench/host/schema/${application.toLowerCase()}.json`), "utf8"),
  ) as SchemaData;

test.each(["Excel", "Word"])("the schema of %s is what the installed client says", (application) => {
  const script = `import("./scripts/office-schema.mjs").then((m) => console.log(m.officeSchema("${application}")))`;
  const fresh = execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8", maxBuffer: 2 ** 24 });
  expect(schema(application)).toEqual(JSON.parse(fresh));
});

test("the schema knows the members whose wire name is not their own", () => {
  const { Worksheet, Workbook, Range } = schema("Excel").classes;
  expect(Worksheet.scalars.showGridlines).toEqual({ setWire: "Gridlines", writable: true, since: "ExcelApi 1.8" });
  expect(Workbook.navigations._Runtime.type).toBe("Runtime");
  expect(Range.methods.getMergedAreasOrNullObject.since).toBe("ExcelApi 1.13");
});

describe.each(["Excel", "Word"] as const)(
  "every member the %s model declares is one the client knows",
  (application) => {
    const { classes } = schema(application);
    /** Inherited by all collections; the client has each of them where it makes sense. */
    const generic = [
      ...Object.getOwnPropertyNames(HostCollection.prototype),
      ...Object.getOwnPropertyNames(WordNodes.prototype),
    ];

    test.each(modelClasses(application).map((declared) => [declared.name, declared] as const))(
      "%s",
      (name, declared) => {
        const known = classes[name];
        expect(known).toBeDefined();
        const unknown = (["scalars", "navigations", "methods"] as const).flatMap((group) =>
          declared[group].filter((member) => !(member in known[group]) && !generic.includes(member)),
        );
        expect(unknown).toEqual([]);
        const notWritable = declared.writable.filter((member) => !known.scalars[member]?.writable);
        expect(notWritable).toEqual([]);
      },
    );
  },
);

test("some forty classes of Excel are modelled, and some fifteen of Word", () => {
  expect(modelClasses("Excel").length).toBeGreaterThan(35);
  expect(modelClasses("Word").length).toBeGreaterThan(13);
});
