import { NO_MODEL } from "../../../guide/written-variants";
import { readNumber } from "../../cells/numbers";
import { nameKey } from "../../cells/normalise";
import { MOST_OFFERED } from "../../limits";
import { isNoAnswer, saysNothing } from "../../cells/nothing";
import { readQuantity } from "../../cells/quantity";
import { occupationNamerOf, resolveOccupations } from "../../plan/meant-occupations";
import { planOccupations } from "../../plan/occupations";
import { beginIn, fixTo, offerIn, type CellRule, type PlanRule, type Rule, type TableRule } from "../../model/rule";
import type { Plan } from "../../model/plan";
import type { TableSnapshot } from "../../snapshot";

export interface EquipmentMessages {
  "EQP-01.noEquipment": { venue: string; name: string };
  "EQP-01.unknownVenue": { venue: string };
  "EQP-01.otherOccupation": { venue: string; name: string; occupations: readonly string[] };
  "EQP-01.writing": { text: string; name: string };
  "EQP-02.unit": { number: number };
  "EQP-02.notACount": object;
  "EQP-03.noModel": { device: string };
  "EQP-03.nothing": { device: string; model: string };
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
    /** Names of venues that are in no row of 认定场地. */
    const strange = new Set<string>();
    for (const row of equipment.dataRows) {
      const name = equipment.text(row, "occupationName");
      const written = name === "" ? undefined : occupationNamerOf(plan)(name);
      const [meant, ...more] = written && written.unknown.length === 0 ? written.occupations : [];
      if (meant && more.length === 0 && !written?.isProper) {
        const facts = { text: name, name: meant.name };
        const fix = fixTo(equipment, row, "occupationName", meant.name);
        report({ table: "equipment", row, field: "occupationName", message: "EQP-01.writing", facts, fix });
      }
      const venue = equipment.text(row, "venueName");
      if (venue === "") continue;
      const entry = register.get(nameKey(venue));
      if (!entry) {
        strange.add(nameKey(venue));
        const fix = offerIn(equipment, row, "venueName", likelyVenues(register, venue));
        report({ table: "equipment", row, field: "venueName", message: "EQP-01.unknownVenue", facts: { venue }, fix });
        continue;
      }
      entry.hasEquipment = true;
      const served = resolveOccupations(plan, name).flatMap(({ name: id }) => entry.occupations.get(id) ?? []);
      for (const occupation of served) occupation.isEquipped = true;
      if (served.length > 0) continue;
      // Equipment whose occupation nobody knows may be for any.
      if (!meant) entry.hasUnassigned = true;
      if (name !== "" && !entry.isOpen) {
        const occupations = [...entry.occupations.values()].map((occupation) => occupation.name);
        const facts = { venue: entry.name, name, occupations };
        const fix = occupations.length === 1 ? offerIn(equipment, row, "occupationName", occupations) : undefined;
        report({ table: "equipment", row, field: "occupationName", message: "EQP-01.otherOccupation", facts, fix });
      }
    }
    const lacking = [...register.values()].map((entry) => ({ venue: entry.name, names: unequipped(entry) }));
    // Equipment of a venue nobody knows may be that of one of these: said once, at that equipment.
    if (lacking.filter(({ names }) => names.length > 0).length <= strange.size) return;
    const isKnown = new Set([...planOccupations(plan).values()].map(({ name }) => name));
    for (const { venue, names } of lacking)
      for (const name of names) {
        const fix = beginIn(equipment, isKnown.has(name) ? [{ venueName: venue, occupationName: name }] : []);
        report({ table: "equipment", field: "venueName", message: "EQP-01.noEquipment", facts: { venue, name }, fix });
      }
  },
};

const isMendedByGeneral = (text: string): boolean => /[0-9０-９]/.test(text) && readNumber(text) !== undefined;

const equipmentCount: CellRule<EquipmentMessages> = {
  id: "EQP-02",
  tier: "cell",
  kinds: ["count"],
  tables: ["equipment"],
  severity: "error",
  check(cell, { report }) {
    const number = readQuantity(cell.value) ?? readNumber(cell.value);
    if (number === undefined || number < 1 || !Number.isInteger(number))
      report({ message: "EQP-02.notACount", facts: {} });
    // What GEN-08 reads, digits with the units it knows, it mends.
    else if (typeof cell.value === "string" && !isMendedByGeneral(cell.value))
      report({ message: "EQP-02.unit", facts: { number }, fix: cell.fixTo(number) });
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
      if (saysNothing(model, NO_MODEL) || isNoAnswer(model)) {
        report({ row, field: "deviceModel", message: "EQP-03.nothing", facts: { device, model } });
        continue;
      }
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

interface VenueEntry {
  readonly name: string;
  /** The plan's occupations it serves, by their names. */
  readonly occupations: Map<string, { readonly name: string; isEquipped: boolean }>;
  /** What is written for an occupation where it is none of the plan's. */
  strange: string;
  hasEquipment: boolean;
  /** One of its rows names no occupation (GEN-07), or none of the plan's (VEN-02), so that any may be meant. */
  isOpen: boolean;
  /** Some of its equipment names no occupation of the plan, so that it may belong to any. */
  hasUnassigned: boolean;
}

const newEntry = (name: string): VenueEntry => ({
  name,
  occupations: new Map(),
  strange: "",
  hasEquipment: false,
  isOpen: false,
  hasUnassigned: false,
});

/** The venues of 认定场地 by name, made anew for each run of the rule, which notes in it what is equipped. */
function venueRegister(plan: Plan, venues: TableSnapshot): ReadonlyMap<string, VenueEntry> {
  const register = new Map<string, VenueEntry>();
  for (const row of venues.dataRows) {
    const name = venues.text(row, "venueName");
    if (name === "") continue;
    const entry = register.get(nameKey(name)) ?? newEntry(name);
    register.set(nameKey(name), entry);
    const text = venues.text(row, "occupationName");
    const occupations = resolveOccupations(plan, text);
    if (occupations.length === 0) {
      entry.isOpen = true;
      entry.strange = text;
    }
    for (const occupation of occupations)
      entry.occupations.set(occupation.name, { name: occupation.name, isEquipped: false });
  }
  return register;
}

/** The occupations for which a venue has no equipment; that of one the plan does not have only where it has none at all. */
function unequipped({ occupations, strange, hasEquipment, hasUnassigned }: VenueEntry): readonly string[] {
  if (!hasEquipment && strange !== "") return [strange];
  if (hasUnassigned) return [];
  return [...occupations.values()].flatMap(({ name, isEquipped }) => (isEquipped ? [] : [name]));
}

/** Venues whose names hold the one written, or are held by it. */
function likelyVenues(register: ReadonlyMap<string, VenueEntry>, written: string): readonly string[] {
  const key = nameKey(written);
  const alike = [...register].filter(([name]) => name.includes(key) || key.includes(name));
  return alike.slice(0, MOST_OFFERED).map(([, { name }]) => name);
}
