import { readNumber } from "../../cells/numbers";
import { nameKey } from "../../cells/normalise";
import { occupationKey, resolveOccupations } from "../../plan/occupations";
import { problemsOf, type CheckContext, type Rule } from "../../model/rule";
import type { TableSnapshot } from "../../snapshot";

export interface EquipmentMessages {
  "EQP-01.noEquipment": { venue: string; name: string };
  "EQP-01.unknownVenue": { venue: string };
  "EQP-01.otherOccupation": { venue: string; name: string; occupations: string };
  "EQP-02.notACount": object;
  "EQP-03.noModel": { device: string };
  "EQP-03.twice": { device: string; model: string; row: number };
}

const problem = problemsOf<EquipmentMessages>();

/** 七: the equipment of each venue. */
export const equipmentRules: readonly Rule[] = [
  {
    id: "EQP-01",
    tier: "plan",
    reads: ["occupations", "venues", "equipment"],
    severity: "error",
    check(context, report) {
      const equipment = context.table("equipment");
      const venues = context.table("venues");
      if (!equipment || !venues) return;
      const register = venueRegister(context, venues);
      if (register.size === 0) return;
      for (const row of equipment.dataRows) {
        const venue = equipment.text(row, "venueName");
        if (venue === "") continue;
        const entry = register.get(nameKey(venue));
        if (!entry) {
          report("equipment", { row, field: "venueName" }, problem("EQP-01.unknownVenue", { venue }));
          continue;
        }
        const name = equipment.text(row, "occupationName");
        const served = occupationsNamed(context, name).flatMap(({ id }) => entry.occupations.get(id) ?? []);
        for (const occupation of served) occupation.isEquipped = true;
        if (served.length > 0) continue;
        if (name === "") entry.hasUnassigned = true;
        else if (!entry.isOpen) {
          const occupations = [...entry.occupations.values()].map((occupation) => occupation.name).join("、");
          const facts = { venue: entry.name, name, occupations };
          report("equipment", { row, field: "occupationName" }, problem("EQP-01.otherOccupation", facts));
        }
      }
      for (const { name: venue, occupations, hasUnassigned } of register.values())
        for (const { name, isEquipped } of occupations.values())
          if (!isEquipped && !hasUnassigned)
            report("equipment", { field: "venueName" }, problem("EQP-01.noEquipment", { venue, name }));
    },
  },
  {
    id: "EQP-02",
    tier: "cell",
    kinds: ["count"],
    tables: ["equipment"],
    severity: "error",
    check(value) {
      const quantity = readNumber(value) ?? 0;
      return quantity >= 1 && Number.isInteger(quantity) ? undefined : problem("EQP-02.notACount", {});
    },
  },
  {
    id: "EQP-03",
    tier: "table",
    tables: ["equipment"],
    severity: "warning",
    check(table, report) {
      const firstRow = new Map<string, number>();
      for (const row of table.dataRows) {
        const device = table.text(row, "deviceName");
        const model = table.text(row, "deviceModel");
        if (device === "") continue;
        if (model === "") {
          report({ row, field: "deviceModel" }, problem("EQP-03.noModel", { device }));
          continue;
        }
        const place = `${table.value(row, "venueName")}|${table.value(row, "occupationName")}`;
        const key = nameKey(`${place}|${device}|${model}`);
        const first = firstRow.get(key);
        if (first === undefined) firstRow.set(key, row);
        else {
          const facts = { device, model, row: table.rowNumber(first) + 1 };
          report({ row, field: "deviceName" }, problem("EQP-03.twice", facts));
        }
      }
    },
  },
];

/** The occupations a cell names; the name itself is one where the plan has none such (VEN-02). */
function occupationsNamed(
  context: CheckContext,
  text: string,
): readonly { readonly id: string; readonly name: string }[] {
  const planned = resolveOccupations(context, text);
  if (planned.length > 1) return planned.map(({ name }) => ({ id: name, name }));
  return [{ id: planned[0]?.name ?? occupationKey(text), name: text }];
}

interface VenueEntry {
  readonly name: string;
  /** The occupations it serves, by the ids of `occupationsNamed`. */
  readonly occupations: Map<string, { readonly name: string; isEquipped: boolean }>;
  /** One of its rows names no occupation (GEN-07), so that any may be meant. */
  isOpen: boolean;
  /** Some of its equipment names no occupation (GEN-07), so that it may belong to any. */
  hasUnassigned: boolean;
}

/** The venues of 认定场地 by name, made anew for each run of the rule, which notes in it what is equipped. */
function venueRegister(context: CheckContext, venues: TableSnapshot): ReadonlyMap<string, VenueEntry> {
  const register = new Map<string, VenueEntry>();
  for (const row of venues.dataRows) {
    const name = venues.text(row, "venueName");
    if (name === "") continue;
    const entry = register.get(nameKey(name)) ?? { name, occupations: new Map(), isOpen: false, hasUnassigned: false };
    register.set(nameKey(name), entry);
    const occupation = venues.text(row, "occupationName");
    if (occupation === "") entry.isOpen = true;
    else
      for (const { id, name: served } of occupationsNamed(context, occupation))
        entry.occupations.set(id, { name: served, isEquipped: false });
  }
  return register;
}
