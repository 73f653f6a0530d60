import { columnOf, TICK, type Field } from "../../guide";
import { cleanText, nameKey } from "../cells/normalise";
import { misnamedRows, planOccupations, resolveOccupations } from "../plan/occupations";
import { problemsOf, type Row, type Rule } from "../model/rule";
import type { CellValue } from "../snapshot";
import { readTick } from "../cells/ticks";

export interface MethodMessages {
  "METH-01.notTicked": { name: string };
  "METH-01.notTickedInRow": { row: number };
  "METH-02.tickVariant": object;
  "METH-02.untickedMark": object;
  "METH-02.otherText": { column: string };
  "METH-03.noDescription": { methods: string };
  "METH-04.noDescription": object;
  "METH-05.noRow": { name: string };
  "METH-05.notInPlan": { name: string };
  "METH-05.several": { count: number };
}

const problem = problemsOf<MethodMessages>();
const METHODS = ["methods"] as const;
/** 四: methods whose particulars the plan must tell. */
const DESCRIBED: readonly Field[] = ["processAssessment", "performanceAssessment", "directRecognition"];

/** 四: the methods by which each occupation is assessed. */
export const methodRules: readonly Rule[] = [
  {
    id: "METH-01",
    tier: "row",
    tables: METHODS,
    severity: "error",
    check(row, report) {
      if (tickOf(row.value("examination")) !== "unticked") return;
      const name = row.text("occupationName");
      const fix = row.fixTo("examination", TICK);
      report(
        "examination",
        name === ""
          ? problem("METH-01.notTickedInRow", { row: row.table.rowNumber(row.index) + 1 }, { fix })
          : problem("METH-01.notTicked", { name }, { fix }),
      );
    },
  },
  {
    id: "METH-02",
    tier: "cell",
    kinds: ["tick"],
    tables: METHODS,
    severity: "error",
    check(value, cell) {
      if (isAsPrinted(value)) return undefined;
      switch (tickOf(value)) {
        case "ticked":
          return problem("METH-02.tickVariant", {}, { fix: cell.fixTo(TICK) });
        case "unticked":
          // In 考核鉴定 the way out is the opposite one, and METH-01 shows it.
          return cell.column.field === "examination"
            ? undefined
            : problem("METH-02.untickedMark", {}, { fix: cell.fixTo("") });
        case "other":
          return problem("METH-02.otherText", { column: cell.column.title });
      }
    },
  },
  {
    id: "METH-03",
    tier: "row",
    tables: METHODS,
    severity: "warning",
    check(row, report) {
      if (row.text("methodDescription") !== "") return;
      const methods = DESCRIBED.filter((field) => isTicked(row, field)).map(
        (field) => columnOf("methods", field).title,
      );
      if (methods.length > 0)
        report("methodDescription", problem("METH-03.noDescription", { methods: methods.join("、") }));
    },
  },
  {
    id: "METH-04",
    tier: "row",
    tables: METHODS,
    severity: "error",
    check(row, report) {
      if (row.text("methodDescription") === "" && isTicked(row, "ownMethod"))
        report("methodDescription", problem("METH-04.noDescription", {}));
    },
  },
  {
    id: "METH-05",
    tier: "plan",
    reads: ["occupations", "methods"],
    severity: "error",
    check(context, report) {
      const methods = context.table("methods");
      const occupations = planOccupations(context);
      if (!methods || occupations.size === 0) return;
      for (const { row, name, count } of misnamedRows(context, methods))
        report(
          "methods",
          { row, field: "occupationName" },
          count === 0
            ? problem("METH-05.notInPlan", { name }, { severity: "warning" })
            : problem("METH-05.several", { count }, { severity: "warning" }),
        );
      const described = new Set(
        methods.dataRows.flatMap((row) =>
          resolveOccupations(context, methods.text(row, "occupationName")).map(({ name }) => name),
        ),
      );
      for (const { name, mayStay } of occupations.values())
        if (mayStay && !described.has(name))
          report("methods", { field: "occupationName" }, problem("METH-05.noRow", { name }));
    },
  },
];

/** A tick cell; in a table of ticks a lone 1 is one. */
function tickOf(value: CellValue): "ticked" | "unticked" | "other" {
  const tick = readTick(value);
  if (tick === "count") return nameKey(String(value)) === "1" ? "ticked" : "other";
  return tick;
}

const isTicked = (row: Row, field: Field): boolean => tickOf(row.value(field)) === "ticked";

/** √ as the guide prints it, or nothing; blanks around it are GEN-01's. */
const isAsPrinted = (value: CellValue): boolean =>
  value === TICK || (typeof value === "string" && (cleanText(value) === TICK || cleanText(value) === ""));
