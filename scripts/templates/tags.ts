import {
  columnOf,
  tableOf,
  VOLUME_FIELD_TITLES,
  VOLUME_KINDS,
  VOLUMES,
  type Field,
  type TableId,
  type VolumeField,
  type VolumeKind,
} from "../../src/guide";
import { PASSAGES, type PassageId } from "../../src/guide/passages";

export type TemplateName = (typeof VOLUMES)[VolumeKind]["name"];
export const TEMPLATE_NAMES: readonly TemplateName[] = VOLUME_KINDS.map((kind) => VOLUMES[kind].name);

/** One content control of a template: what the program knows it by, and what Word shows on its handle. */
export interface TemplateTag {
  /** `field:` one value, `list:` the rows of one table, `block:` repeated whole, `prose:` written by the user. */
  readonly tag: string;
  readonly title: string;
}

const enterprise = (field: Field): TemplateTag => ({
  tag: `field:enterprise.${field}`,
  title: columnOf("enterprise", field).title,
});
/** What belongs to the volume rather than to any table of the workbook. */
const volume = (field: VolumeField): TemplateTag => ({
  tag: `field:volume.${field}`,
  title: VOLUME_FIELD_TITLES[field],
});
const list = (table: TableId): TemplateTag => ({ tag: `list:${table}`, title: tableOf(table).tab });
const prose = (id: PassageId): TemplateTag => ({ tag: `prose:${id}`, title: PASSAGES[id].title });

/** Every control of each template, in the order in which it first stands there. */
export const TEMPLATE_TAGS: Readonly<Record<TemplateName, readonly TemplateTag[]>> = {
  基础部分: [
    ...tableOf("enterprise").columns.map(({ field }) => enterprise(field)),
    volume("date"),
    volume("mark"),
    prose("enterpriseOverview"),
    prose("businessLicence"),
    list("frontlineStaff"),
    prose("teamBuilding"),
    prose("creditReports"),
    prose("leadingGroupDuties"),
    prose("officeDuties"),
    { tag: "list:committees.领导小组", title: "职业技能等级认定领导小组" },
    { tag: "list:committees.工作办公室", title: "职业技能等级认定工作办公室" },
    list("enterprises"),
    list("personnelScope"),
    prose("personnelScope"),
    list("occupations"),
    prose("applicationConditions"),
    prose("assessmentContent"),
    list("methods"),
    prose("assessmentMethods"),
    prose("workflow"),
    prose("qualityControllers"),
    list("qualityControllers"),
    prose("relatedPolicies"),
    prose("assessmentRules"),
    prose("personnelRules"),
    prose("paperRules"),
    list("attachments"),
  ],
  职业部分: [
    enterprise("enterpriseName"),
    volume("occupation"),
    volume("levels"),
    volume("date"),
    volume("mark"),
    list("occupations"),
    prose("standard"),
    list("methods"),
    prose("occupationMethods"),
    prose("comprehensiveReview"),
    prose("examiners"),
    list("examiners"),
    prose("samplePapers"),
    { tag: "block:venues", title: tableOf("venues").tab },
    prose("venueEvidence"),
    list("attachments"),
  ],
};
