/** The Excels the add-in meets: what each offers, and how it behaves. */
import { WEB_PAYLOAD_LIMIT } from "../office-host";
import type { ProfileName } from "../profiles";
import type { RequirementSets } from "../schema";
import { USUAL_BEHAVIOUR, type ExcelBehaviour } from "./behaviour";

export interface ExcelProfile {
  readonly requirementSets: RequirementSets;
  readonly behaviour: ExcelBehaviour;
  /** Longest request and response, in bytes. */
  readonly payloadLimit: number;
}

/** The sets of the Common API are the same everywhere. */
const COMMON = { Settings: "1.1", DocumentEvents: "1.1", DelayForCellEdit: "1.1" };
const CURRENT = { ...COMMON, ExcelApi: "1.20", ExcelUndoApiAll: "1.0" };

const EXCEL_PROFILES = {
  ltsc2021: {
    requirementSets: { ...COMMON, ExcelApi: "1.14" },
    behaviour: USUAL_BEHAVIOUR,
    payloadLimit: Infinity,
  },
  windows365: {
    requirementSets: CURRENT,
    behaviour: { ...USUAL_BEHAVIOUR, undo: "steps", entireColumnWrites: "array" },
    payloadLimit: Infinity,
  },
  mac365: {
    requirementSets: CURRENT,
    behaviour: { ...USUAL_BEHAVIOUR, undo: "steps" },
    payloadLimit: Infinity,
  },
  web: {
    requirementSets: { ...CURRENT, ExcelApiOnline: "1.1" },
    behaviour: {
      ...USUAL_BEHAVIOUR,
      undo: "steps",
      undoesSheetChanges: true,
      silentPicks: true,
      entireColumnWrites: "array",
      failingSettings: true,
    },
    payloadLimit: WEB_PAYLOAD_LIMIT,
  },
} satisfies Record<ProfileName, ExcelProfile>;

export const profileOf = (name: ProfileName): ExcelProfile => EXCEL_PROFILES[name];
