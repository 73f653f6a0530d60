import type { Field, TableId } from "./types";
import { COMMITTEES, type Committee } from "./vocabularies";
import type { VolumeKind } from "./volumes";

/** A column and its width in twips. Exactly one column of a table has none and takes what is left. */
type ColumnLayout = readonly [field: Field, width?: number];

/** How a table of the guide is printed: its columns, in the guide's order. */
export interface ListLayout {
  readonly table: TableId;
  /** What stands above it; the roster of an occupation is named after that. */
  readonly title: string;
  readonly columns: readonly ColumnLayout[];
  readonly landscape?: true;
  /** Its title begins with the occupation: （电工职业）考评人员名册. */
  readonly isTitledByOccupation?: true;
  /** The part of the table that is printed by itself: a value of its `partField`. */
  readonly part?: Committee;
  /** What the serial of the first row looks like; 1 unless told. */
  readonly serial?: string;
}

/** What must not wrap has its width from the text at 五号: 18 digits of an ID 2,500 twips in a wide face, a phone with area code 1,700. */
const roster: readonly ColumnLayout[] = [
  ["serial", 700],
  ["personName", 1300],
  ["sex", 700],
  ["citizenId", 2640],
  ["education", 1400],
  ["specialty"],
  ["years", 1060],
  ["professionalTitle", 1960],
  ["phone", 1800],
];
const committee: readonly ColumnLayout[] = [
  ["duty", 1200],
  ["personName", 1400],
  ["department", 2100],
  ["post", 2300],
  ["memberCategory"],
];

/** The guide's tables, with its columns in its order. */
export const LISTS = {
  frontlineStaff: {
    table: "frontlineStaff",
    title: "企业一线技能人员情况",
    columns: [["serial", 800], ["position"], ["staffCount", 1300], ["certifiedCount", 2700], ["advancedCount", 2100]],
  },
  "committees.领导小组": {
    table: "committees",
    part: "领导小组",
    title: "职业技能等级认定领导小组",
    columns: committee,
  },
  "committees.工作办公室": {
    table: "committees",
    part: "工作办公室",
    title: "职业技能等级认定工作办公室",
    columns: committee,
  },
  enterprises: {
    table: "enterprises",
    title: "认定企业",
    columns: [["serial", 1300], ["enterpriseName"], ["creditCode", 2800]],
    serial: "1（本级）",
  },
  personnelScope: {
    table: "personnelScope",
    title: "认定人员范围",
    columns: [
      ["serial", 800],
      ["employees", 1500],
      ["dispatchedWorkers", 1800],
      ["schoolStudents"],
      ["apprentices", 2200],
    ],
  },
  occupations: {
    table: "occupations",
    title: "认定职业（工种）及等级",
    columns: [["serial", 800], ["occupationCode", 1700], ["occupationName"], ["workType", 2300], ["skillLevels", 1700]],
  },
  /** The ticks are narrow, their titles in two lines: the description needs the room. */
  methods: {
    table: "methods",
    title: "认定方式",
    columns: [
      ["serial", 560],
      ["occupationName", 1700],
      ["examination", 650],
      ["processAssessment", 760],
      ["performanceAssessment", 650],
      ["directRecognition", 650],
      ["ownMethod", 650],
      ["methodDescription"],
    ],
  },
  examiners: {
    table: "examiners",
    title: "考评人员名册",
    columns: roster,
    landscape: true,
    isTitledByOccupation: true,
  },
  qualityControllers: { table: "qualityControllers", title: "质量内控人员名册", columns: roster, landscape: true },
} as const satisfies Readonly<Record<string, ListLayout>>;

const attachments = (about: ColumnLayout): ListLayout => ({
  table: "attachments",
  title: "附件清单",
  columns: [["serial", 600], about, ["attachmentName", 2700], ["requirement"], ["pieces", 640], ["remark", 900]],
});
/** 附件清单 of the one volume says under which head each belongs, that of the others for which level. */
export const BASE_ATTACHMENTS = attachments(["attachmentCategory", 1500]);
export const OCCUPATION_ATTACHMENTS = attachments(["appliesToLevel", 1000]);

/** 七、场地、设施设备清单: the guide's form for one venue, from top to bottom. */
export const VENUE_FORM = {
  /** Two labels a line, each beside its value. */
  pairs: [
    ["venueName", "venueAddress"],
    ["manager", "managerPhone"],
    ["contact", "contactPhone"],
    ["occupationName", "skillLevels"],
  ],
  /** A label with a value as wide as the form. */
  wide: "venueEquipment",
  /** The cell that reaches over the titles of the devices and their rows. */
  devicesLabel: "认定设备",
  /** What is said of a device; the other columns of 设备清单 say to which form it belongs. */
  devices: ["deviceName", "deviceModel", "quantity"],
} as const satisfies {
  readonly pairs: readonly (readonly [Field, Field])[];
  readonly wide: Field;
  readonly devicesLabel: string;
  readonly devices: readonly Field[];
};

/** The lists each volume prints, in the order of 装订说明; 职业部分 has the forms of its venues behind them. */
export const VOLUME_LISTS: Readonly<Record<VolumeKind, readonly ListLayout[]>> = {
  base: [
    LISTS.frontlineStaff,
    ...COMMITTEES.map((committee) => LISTS[`committees.${committee}`]),
    LISTS.enterprises,
    LISTS.personnelScope,
    LISTS.occupations,
    LISTS.methods,
    LISTS.qualityControllers,
    BASE_ATTACHMENTS,
  ],
  occupation: [LISTS.occupations, LISTS.methods, LISTS.examiners, OCCUPATION_ATTACHMENTS],
};
