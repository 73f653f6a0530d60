import { columnOf, DESCRIBED_METHODS, TICK, type Field } from "../../guide";
import { cleanText, nameKey } from "../cells/normalise";
import { resolveOccupations } from "../plan/meant-occupations";
import { planOccupations } from "../plan/occupations";
import {
  beginIn,
  type CellRule,
  type MessagesOf,
  type PlanRule,
  type Row,
  type RowRule,
  type Rule,
} from "../model/rule";
import { lackingRecords } from "../plan/lacking-rows";
import { nameFlawsIn, type OccupationNameFlaws } from "./occupation-names";
import type { CellValue } from "../snapshot";
import { readTick } from "../cells/ticks";

export interface MethodMessages extends MessagesOf<"METH-05", OccupationNameFlaws> {
  "METH-01.notTicked": { name: string };
  "METH-01.notTickedInRow": { row: number };
  "METH-02.tickVariant": object;
  "METH-02.untickedMark": object;
  "METH-02.otherText": { column: string };
  "METH-03.noDescription": { methods: readonly string[] };
  "METH-04.noDescription": object;
  "METH-05.noRow": { name: string };
}

const METHODS = ["methods"] as const;

const examinationForAll: RowRule<MethodMessages> = {
  id: "METH-01",
  tier: "row",
  tables: METHODS,
  severity: "error",
  check(row, { report }) {
    if (tickOf(row.value("examination")) !== "unticked") return;
    const name = row.text("occupationName");
    const place = { field: "examination", fix: row.fixTo("examination", TICK) } as const;
    if (name !== "") report({ ...place, message: "METH-01.notTicked", facts: { name } });
    else report({ ...place, message: "METH-01.notTickedInRow", facts: { row: row.table.rowNumber(row.index) + 1 } });
  },
};

const tickMarks: CellRule<MethodMessages> = {
  id: "METH-02",
  tier: "cell",
  kinds: ["tick"],
  tables: METHODS,
  severity: "error",
  check(cell, { report }) {
    if (isAsPrinted(cell.value)) return;
    switch (tickOf(cell.value)) {
      case "ticked":
        report({ message: "METH-02.tickVariant", facts: {}, severity: "warning", fix: cell.fixTo(TICK) });
        return;
      case "unticked":
        // In 考核鉴定 the way out is the opposite one, and METH-01 shows it.
        if (cell.column.field !== "examination")
          report({ message: "METH-02.untickedMark", facts: {}, severity: "warning", fix: cell.fixTo("") });
        return;
      case "other":
        report({ message: "METH-02.otherText", facts: { column: cell.column.title } });
    }
  },
};

const describedMethods: RowRule<MethodMessages> = {
  id: "METH-03",
  tier: "row",
  tables: METHODS,
  severity: "warning",
  check(row, { report }) {
    if (row.text("methodDescription") !== "") return;
    const methods = DESCRIBED_METHODS.filter((field) => isTicked(row, field)).map(
      (field) => columnOf("methods", field).title,
    );
    if (methods.length > 0)
      report({ field: "methodDescription", message: "METH-03.noDescription", facts: { methods } });
  },
};

const ownMethodDescribed: RowRule<MethodMessages> = {
  id: "METH-04",
  tier: "row",
  tables: METHODS,
  severity: "error",
  check(row, { report }) {
    if (row.text("methodDescription") === "" && isTicked(row, "ownMethod"))
      report({ field: "methodDescription", message: "METH-04.noDescription", facts: {} });
  },
};

const methodsOfPlan: PlanRule<MethodMessages> = {
  id: "METH-05",
  tier: "plan",
  reads: ["occupations", "methods"],
  severity: "error",
  check(plan, { report }) {
    const methods = plan.table("methods");
    const occupations = planOccupations(plan);
    if (!methods || occupations.size === 0) return;
    for (const { row, flaw } of nameFlawsIn("METH-05", plan, methods))
      report({ table: "methods", row, field: "occupationName", severity: "warning", ...flaw });
    const described = new Set(
      methods.dataRows.flatMap((row) =>
        resolveOccupations(plan, methods.text(row, "occupationName")).map(({ name }) => name),
      ),
    );
    for (const occupation of occupations.values()) {
      const { name, mayStay } = occupation;
      if (!mayStay || described.has(name)) continue;
      const fix = beginIn(methods, lackingRecords(plan, "methods", occupation));
      report({ table: "methods", field: "occupationName", message: "METH-05.noRow", facts: { name }, fix });
    }
  },
};

/** 四: the methods by which each occupation is assessed. */
export const methodRules: readonly Rule[] = [
  examinationForAll,
  tickMarks,
  describedMethods,
  ownMethodDescribed,
  methodsOfPlan,
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
