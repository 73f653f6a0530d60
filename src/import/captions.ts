import { cleanText, nameKey } from "../check/cells/normalise";
import { occupationKey, withoutMarker } from "../check/plan/occupations";
import { isKnownOccupation } from "./contents";

/** What a caption, or a tab's name, says of the occupation of the rows below. */
export interface CaptionReading {
  /** Absent where it speaks of none, or of one that is not to be told. */
  readonly occupation?: string;
  /** It begins a part of its own, so that what an earlier caption said is over. */
  readonly beginsPart: boolean;
}

/** （焊工职业）考评人员名册: the guide's own form. */
const GUIDE_FORM = /[（(【[]([^（()）]{1,30})(?:职业|工种)[)）\]】]|[（(]([^（()）]{1,30})[)）]职业/;
/** 认定职业：焊工, 工种:电工 */
const LABELLED =
  /(?:^|[\s（(])(?:认定|考评|申报|考核|鉴定)?(?:职业|工种)(?:名称)?(?:[（(]工种[)）]|\/工种)?[:：]\s?([^\s:：，,；;]{2,30})/;
const NUMBERING =
  /^附[件表]?\d{0,2}(?:[-—.、:：]\d{1,2})?[-—、.:：\s]?|^(?:\d{1,2}|[一二三四五六七八九十]{1,3}|第?[一二三四五六七八九十\d]{1,3}[部类组])[、.．)）]|^[（(][一二三四五六七八九十\d]{1,3}[)）]/;
/** What a caption says beside the occupation. */
const WORDS =
  "\\(共?\\d{1,4}[人名]?\\)|考评人员|考评专家|考评员|质量内控人员|内控人员|质量督导员|督导员|认定场地|场地|设备清单|设备|人员|花名册|名册|名单|清单|信息|情况|汇总|统计|登记|一览|明细|报名|表|职业|工种|共?\\d{1,4}[人名]|sheet\\d*|工作表\\d*";
const WORD_BEHIND = new RegExp(`(?:${WORDS})$`, "i");
const WORD_BEFORE = new RegExp(`^(?:${WORDS})`, "i");
const ENDS_AS_OCCUPATION = /(?:工|员|师)$/;
/** What a bracket behind a name says of the list and not of the name: （5人）, (2), （续）, （一）, （第二批）, （三级）. */
const REMARK =
  /\((?:共?\d{1,4}[人名位个]?|续表?|[一二三四五六七八九十]{1,3}|第.{1,6}|.{1,8}[级批班组部]|.{0,6}(?:考评|技师|名单|名册).{0,4})\)(?=\D*$)/;
/** 某某公司电工职业技能等级认定考评员名册: the name stands between the company's and what the list is for. */
const WITHIN =
  /(?:公司|集团|总厂|厂|中心|院|局|所|站|[》〉”"':：\-—\s]|^)([^公司集团]{2,15}?)(?:职业|工种)?(?:\(工种\))?(?:(?:职业)?技能等级)?(?:认定|鉴定|评价)?(?:工作)?(?:考评人员|考评员|考评专家|场地|设备清单|认定场地)/;
const YEAR = /^(?:19|20)\d\d年度?/;
const SIGNS = "-—_、.:：·（()）【】[]0123456789";

/** Longer texts are notes. */
const LONGEST = 60;
const LONGEST_NAME = 15;

/**
 * @param known whether the plan itself has an occupation, or a work type, of this name
 * @param isPart the text stands alone in its row among records, as nothing but a caption does
 */
export function readCaption(text: string, known: (name: string) => boolean, isPart = false): CaptionReading {
  const shown = nameKey(text);
  if (shown === "" || shown.length > LONGEST) return { beginsPart: false };
  const guided = GUIDE_FORM.exec(shown);
  // Behind the name that a label gives another may follow after a blank: 职业：焊工  填报日期：….
  const said = guided?.[1] ?? guided?.[2] ?? LABELLED.exec(cleanText(text))?.[1];
  const told = said === undefined ? undefined : withoutLevel(tidy(nameKey(said)), known);
  // 认定职业名册（职业） says nothing.
  if (told !== undefined && told !== "" && !/^(?:本|各|认定|考评|申报)$/.test(told))
    return { occupation: told, beginsPart: true };
  const isNumbered = NUMBERING.test(shown);
  const listed = shown.replace(NUMBERING, "").replace(REMARK, "").replace(YEAR, "");
  const within = WITHIN.exec(listed)?.[1];
  const bare = [...bareForms(tidy(listed)), ...(within === undefined ? [] : [tidy(within)])];
  const named = bare.find((form) => isKnownOccupation(form) || known(occupationKey(form)));
  if (named !== undefined) return { occupation: withoutMarker(named), beginsPart: true };
  const likely = bare.find(
    (form) => ENDS_AS_OCCUPATION.test(form) && form.length <= LONGEST_NAME && !WORD_BEHIND.test(form),
  );
  if (isPart && likely !== undefined) return { occupation: likely, beginsPart: true };
  return { beginsPart: isPart && isNumbered };
}

/** What is left of a caption when words are taken away, first behind the name, then before it: 设备点检员 is a name itself. */
function bareForms(caption: string): readonly string[] {
  const forms = [caption];
  for (const word of [WORD_BEHIND, WORD_BEFORE])
    for (;;) {
      const last = forms[forms.length - 1];
      const shorter = tidy(last.replace(word, ""));
      if (shorter === last || shorter === "") break;
      forms.push(shorter);
    }
  return forms;
}

/** 焊工（四级）: the levels are told of people, not of occupations. */
function withoutLevel(text: string, known: (name: string) => boolean): string {
  const [, name, remark] = /^([^()]+)\(([^()]*)\)$/.exec(text) ?? [];
  if (name === undefined || !/级|技师/.test(remark)) return text;
  return isKnownOccupation(name) || known(occupationKey(name)) ? name : text;
}

/** Without signs and digits at both ends. */
function tidy(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && SIGNS.includes(text.charAt(start))) start++;
  while (end > start && SIGNS.includes(text.charAt(end - 1))) end--;
  // A bracket that was opened within is closed at the end: 车工（数控）.
  const inner = text.slice(start, end);
  return /\([^()]*$/.test(inner) ? `${inner})` : inner;
}
