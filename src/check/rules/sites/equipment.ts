import { readNumber } from "../../cells/numbers";
import { nameKey } from "../../cells/normalise";
import { occupationKey, resolveOccupations } from "../../plan/occupations";
import type { Plan } from "../../model/plan";
import type { CellRule, PlanRule, Rule, TableRule } from "../../model/rule";
import type { TableSnapshot } from "../../snapshot";

export interface EquipmentMessages {
  "EQP-01.noEquipment": { venue: string; name: string };
  "EQP-01.unknownVenue": { venue: string };
  "EQP-01.otherOccupation": { venue: string; name: string; occupations: readonly string[] };
  "EQP-02.notACount": object;
  "EQP-03.noModel": { device: string };
  "EQP-03.twice": { device: string; model: string; row: number };
}

const equipmentOfVenues: PlanRule<EquipmentMessages> = {
  id: "EQP-01",
  tier: "plan",
  reads: ["occupations", "venues", "equipment"],
  severity: "error",
  check(plan, { report }) {
    const equipment = plan.table("equipment");
    const venues = plan.table("venues");
    if (!equipment || !venues) return;
    const register = venueRegister(plan, venues);
    if (register.size === 0) return;
    for (const row of equipment.dataRows) {
      const venue = equipment.text(row, "venueName");
      if (venue === "") continue;
      const entry = register.get(nameKey(venue));
      if (!entry) {
        report({ table: "equipment", row, field: "venueName", message: "EQP-01.unknownVenue", facts: { venue } });
        continue;
      }
      const name = equipment.text(row, "occupationName");
      const served = occupationsNamed(plan, name).flatMap(({ id }) => entry.occupations.get(id) ?? []);
      for (const occupation of served) occupation.isEquipped = true;
      if (served.length > 0) continue;
      if (name === "") entry.hasUnassigned = true;
      else if (!entry.isOpen) {
        const occupations = [...entry.occupations.values()].map((occupation) => occupation.name);
        const facts = { venue: entry.name, name, occupations };
        report({ table: "equipment", row, field: "occupationName", message: "EQP-01.otherOccupation", facts });
      }
    }
    for (const { name: venue, occupations, hasUnassigned } of register.values())
      for (const { name, isEquipped } of occupations.values())
        if (!isEquipped && !hasUnassigned)
          report({ table: "equipment", field: "venueName", message: "EQP-01.noEquipment", facts: { venue, name } });
  },
};

const equipmentCount: CellRule<EquipmentMessages> = {
  id: "EQP-02",
  tier: "cell",
  kinds: ["count"],
  tables: ["equipment"],
  severity: "error",
  check(cell, { report }) {
    const quantity = readNumber(cell.value) ?? 0;
    if (quantity < 1 || !Number.isInteger(quantity)) report({ message: "EQP-02.notACount", facts: {} });
  },
};

const equipmentModels: TableRule<EquipmentMessages> = {
  id: "EQP-03",
  tier: "table",
  tables: ["equipment"],
  severity: "warning",
  check(table, { report }) {
    const firstRow = new Map<string, number>();
    for (const row of table.dataRows) {
      const device = table.text(row, "deviceName");
      const model = table.text(row, "deviceModel");
      if (device === "") continue;
      if (model === "") {
        report({ row, field: "deviceModel", message: "EQP-03.noModel", facts: { device } });
        continue;
      }
      const place = `${table.value(row, "venueName")}|${table.value(row, "occupationName")}`;
      const key = nameKey(`${place}|${device}|${model}`);
      const first = firstRow.get(key);
      if (first === undefined) firstRow.set(key, row);
      else {
        const facts = { device, model, row: table.rowNumber(first) + 1 };
        report({ row, field: "deviceName", message: "EQP-03.twice", facts });
      }
    }
  },
};

/** 七: the equipment of each venue. */
export const equipmentRules: readonly Rule[] = [equipmentOfVenues, equipmentCount, equipmentModels];

/** The occupations a cell names; the name itself is one where the plan has none such (VEN-02). */
function occupationsNamed(plan: Plan, text: string): readonly { readonly id: string; readonly name: string }[] {
  const planned = resolveOccupations(plan, text);
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
function venueRegister(plan: Plan, venues: TableSnapshot): ReadonlyMap<string, VenueEntry> {
  const register = new Map<string, VenueEntry>();
  for (const row of venues.dataRows) {
    const name = venues.text(row, "venueName");
    if (name === "") continue;
    const entry = register.get(nameKey(name)) ?? { name, occupations: new Map(), isOpen: false, hasUnassigned: false };
    register.set(nameKey(name), entry);
    const occupation = venues.text(row, "occupationName");
    if (occupation === "") entry.isOpen = true;
    else
      for (const { id, name: served } of occupationsNamed(plan, occupation))
        entry.occupations.set(id, { name: served, isEquipped: false });
  }
  return register;
}
