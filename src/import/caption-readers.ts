import type { Field, ListTable } from "../guide";
import { cleanText, nameKey } from "../check/cells/normalise";
import { committeeOf } from "../check/cells/committee";
import { readCaption } from "./captions";

/** What a caption, or a tab's name, says of all records below it. */
export interface Told {
  /** Absent where it says nothing of the field. */
  readonly value?: string;
  /** It begins a part of its own, so that what an earlier caption said is over. */
  readonly beginsPart: boolean;
}

/** How captions of a table's lists are read: of which of its fields they speak, and what they say. */
export interface CaptionReader {
  readonly field: Field;
  /** @param isPart the text stands alone in its row among records, as nothing but a caption does */
  read(text: string, isPart?: boolean): Told;
}

/**
 * @param known whether the plan itself has an occupation, or a work type, of a name (`occupationKey`)
 * @returns undefined for a table of which captions say nothing that it asks for
 */
export function captionReaderOf(
  { columns, occupationField, partField, nameField }: ListTable,
  known: (name: string) => boolean,
): CaptionReader | undefined {
  // Where an occupation is the record itself, no caption says it of others.
  if (occupationField && occupationField !== nameField)
    return {
      field: occupationField,
      read(text, isPart) {
        const { occupation, beginsPart } = readCaption(text, known, isPart);
        return { beginsPart, ...(occupation !== undefined && { value: occupation }) };
      },
    };
  if (partField) return { field: partField, read: readCommittee };
  const isOfEnterprises = nameField === "enterpriseName" && !columns.some(({ kind }) => kind === "creditCode");
  return isOfEnterprises ? { field: nameField, read: readEnterprise } : undefined;
}

/** Longer texts are notes. */
const LONGEST = 40;
/** 一、认定工作领导小组成员, 办公室人员名单 */
const OF_COMMITTEE =
  /(?:领导小组|工作小组|办公室)(?:[(][^()]{1,12}[)])?(?:成员|组成|人员)*(?:名单|名册|一览|情况)?表?[:：]?$/;
/** The leading group's office is one of the two; a caption over both says nothing of either. */
const OFFICE_OF_GROUP = /领导小组(?:的|下设)?(?:工作)?办公室/g;

function readCommittee(text: string): Told {
  const key = nameKey(text);
  const committee = key.length <= LONGEST && OF_COMMITTEE.test(key) ? committeeOf(key) : undefined;
  const alone = key.replace(OFFICE_OF_GROUP, "办公室");
  const isOfBoth = alone.includes("领导小组") && alone.includes("办公室");
  return committee === undefined || isOfBoth
    ? { beginsPart: committee !== undefined }
    : { value: committee, beginsPart: true };
}

/** 企业名称：某某公司, 填报单位：某某公司（盖章） */
const OF_ENTERPRISE =
  /^(?:(?:认定|所属|下级)?(?:企业|单位|公司)(?:名称|全称)?|填报(?:单位|企业))(?:\((?:盖章|公章|章)\))?[:：]\s?([^\s:：]{4,60})/;

function readEnterprise(text: string): Told {
  const name = OF_ENTERPRISE.exec(cleanText(text).replace(/（/g, "(").replace(/）/g, ")"))?.[1].replace(
    /\((?:盖章|公章|章)\)$/,
    "",
  );
  return name === undefined ? { beginsPart: false } : { value: name, beginsPart: true };
}
