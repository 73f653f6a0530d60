import { FIELD_TAGS, FORM_SHAPES, LIST_SHAPES, type VolumeContents } from "../report";
import { planList, type ListWriting } from "./list-plan";
import { inlineText, plainText, type FieldStanding, type Standing } from "./standing";
import type { PlannedControl, DocumentControl, FillingProblem, RowCounts } from "../host/document";

/** What is to be written into a control. */
export type Writing =
  | ListWriting
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "package"; readonly flatOpc: string };

export interface ControlPlan extends PlannedControl {
  /** Of a ready control that was seen. */
  readonly writing?: Writing;
}

type Plan = Omit<ControlPlan, "control">;

/** What a volume means for a control. undefined: it has nothing to say to it. Pure. */
export function planControl(
  control: DocumentControl,
  standing: Standing,
  isLocked: boolean,
  contents: VolumeContents,
): ControlPlan | undefined {
  const plan = planOf(control.tag, standing, contents);
  if (!plan) return undefined;
  // What was not seen may say already what it should.
  const isHeldBack = isLocked && plan.state === "ready" && !plan.isUnseen;
  return { control, ...(isHeldBack ? faulty({ id: "locked" }, plan.isEmpty) : plan) };
}

function planOf(tag: string, standing: Standing, contents: VolumeContents): Plan | undefined {
  switch (standing.kind) {
    case "prose": {
      // What she wrote is hers; in the place of a note goes what leaves her nothing to write.
      const text = standing.isNote ? contents.passages?.get(tag) : undefined;
      return text === undefined ? undefined : { state: "ready", isEmpty: false, writing: { kind: "text", text } };
    }
    case "field": {
      if (!FIELD_TAGS.has(tag)) return faulty({ id: "unknownTag" }, true);
      const text = contents.fields.get(tag);
      return text === undefined ? undefined : fieldPlan(standing, text);
    }
    case "list": {
      const shape = LIST_SHAPES.get(tag);
      if (!shape) return faulty({ id: "unknownTag" }, true);
      const records = contents.lists.get(tag);
      if (!records) return undefined;
      const isEmpty = records.length === 0;
      const plan = planList(standing, shape, records);
      return "id" in plan ? faulty(plan, isEmpty) : planned(isEmpty, plan, plan.writing);
    }
    case "block": {
      if (!FORM_SHAPES.has(tag)) return faulty({ id: "unknownTag" }, true);
      const records = contents.forms.get(tag);
      if (!records) return undefined;
      const isEmpty = records.length === 0;
      const { block, revisions } = standing;
      if ("id" in block && block.id === "unseen") return { state: "ready", isEmpty, isUnseen: true };
      if ("id" in block) return faulty(revisions === "none" ? block : { id: "revised" }, isEmpty);
      const flatOpc = block.render(records);
      const rows = { before: block.forms, after: records.length, hers: 0 };
      return planned(isEmpty, rows, flatOpc === undefined ? undefined : { kind: "package", flatOpc });
    }
  }
}

const faulty = (problem: FillingProblem, isEmpty: boolean): Plan => ({ state: "faulty", problem, isEmpty });

/** A document filled as a file has the breaks of a text as line breaks; they stay. */
function fieldPlan({ text: standing }: FieldStanding, whole: string): Plan {
  const text = inlineText(whole);
  const isEmpty = text === "";
  return standing === plainText(whole) || standing === text
    ? { state: "same", isEmpty }
    : { state: "ready", isEmpty, writing: { kind: "text", text } };
}

const planned = (isEmpty: boolean, { before, after, hers }: RowCounts, writing: Writing | undefined): Plan => ({
  isEmpty,
  rows: { before, after, hers },
  ...(writing ? { state: "ready", writing } : { state: "same" }),
});
