import type { Field, TableId } from "./types";

/**
 * By which fields two records of a table are of the same person or thing, the surest first; within what else they must agree, as far
 * as they say. 六（一）分职业填写: who examines in two occupations is two records.
 */
export interface RecordIdentity {
  readonly by: readonly (readonly Field[])[];
  readonly within?: readonly Field[];
}

const PERSON: RecordIdentity = { by: [["citizenId"], ["personName", "phone"]] };

export const RECORD_IDENTITIES: Readonly<Partial<Record<TableId, RecordIdentity>>> = {
  examiners: { ...PERSON, within: ["occupationName"] },
  qualityControllers: PERSON,
  committees: { by: [["personName"]], within: ["committee"] },
  frontlineStaff: { by: [["position"]] },
  enterprises: { by: [["creditCode"], ["enterpriseName"]] },
  personnelScope: { by: [["enterpriseName"]] },
  occupations: { by: [["occupationCode"], ["occupationName"]], within: ["workType"] },
  methods: { by: [["occupationName"]] },
  venues: { by: [["venueName"]], within: ["occupationName", "purpose"] },
  equipment: { by: [["deviceName"]], within: ["deviceModel", "venueName", "occupationName"] },
};
