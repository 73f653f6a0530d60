import { columnOf, type Field, type Kind, type TableId } from "../../src/guide";
import { paragraph, run, type Xml } from "./markup";
import { LANDSCAPE_WIDTH, PORTRAIT_WIDTH } from "./sections";
import { cell, row, table } from "./table-markup";

/** The light grey of titles and labels: seen on the screen, gone in a photocopy. */
export const LABEL_SHADE = "F2F2F2";
export const ROW_HEIGHT = 454;

/** A column and its width in twips. Exactly one column of a table has none and takes what is left. */
type ColumnLayout = readonly [field: Field, width?: number];

interface ListLayout {
  readonly table: TableId;
  readonly columns: readonly ColumnLayout[];
  readonly landscape?: true;
  /** What the serial of the first row looks like; 1 unless told. */
  readonly serial?: string;
}

/** What must not wrap has its width from the text at 五号: 18 digits of an ID 2,100 twips, a phone with area code 1,500. */
const roster: readonly ColumnLayout[] = [
  ["serial", 700],
  ["personName", 1300],
  ["sex", 700],
  ["citizenId", 2500],
  ["education", 1400],
  ["specialty"],
  ["years", 1060],
  ["professionalTitle", 2100],
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
    columns: [["serial", 800], ["position"], ["staffCount", 1300], ["certifiedCount", 2700], ["advancedCount", 2100]],
  },
  "committees.领导小组": { table: "committees", columns: committee },
  "committees.工作办公室": { table: "committees", columns: committee },
  enterprises: {
    table: "enterprises",
    columns: [["serial", 1300], ["enterpriseName"], ["creditCode", 2800]],
    serial: "1（本级）",
  },
  personnelScope: {
    table: "personnelScope",
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
    columns: [["serial", 800], ["occupationCode", 1700], ["occupationName"], ["workType", 2300], ["skillLevels", 1700]],
  },
  /** The ticks are narrow, their titles in two lines: the description needs the room. */
  methods: {
    table: "methods",
    columns: [
      ["serial", 560],
      ["occupationName", 1480],
      ["examination", 650],
      ["processAssessment", 760],
      ["performanceAssessment", 650],
      ["directRecognition", 650],
      ["ownMethod", 650],
      ["methodDescription"],
    ],
  },
  examiners: { table: "examiners", columns: roster, landscape: true },
  qualityControllers: { table: "qualityControllers", columns: roster, landscape: true },
} as const satisfies Readonly<Record<string, ListLayout>>;

const attachments = (about: ColumnLayout): ListLayout => ({
  table: "attachments",
  columns: [["serial", 600], about, ["attachmentName", 2700], ["requirement"], ["pieces", 640], ["remark", 900]],
});
/** 附件清单 of the one volume says under which head each belongs, that of the others for which level. */
export const BASE_ATTACHMENTS = attachments(["attachmentCategory", 1500]);
export const OCCUPATION_ATTACHMENTS = attachments(["appliesToLevel", 1000]);

const LEFT_ALIGNED: readonly Kind[] = ["longText"];

/** One header row with the guide's titles and one data row, which is the pattern of every row filled in. */
export function listTable({ table: id, columns, landscape, serial = "1" }: ListLayout): Xml {
  const widths = shareOut(columns, landscape ? LANDSCAPE_WIDTH : PORTRAIT_WIDTH);
  const header = columns.map(([field], index) =>
    cell(paragraph("TableHead", run(columnOf(id, field).title)), { width: widths[index], shade: LABEL_SHADE }),
  );
  const data = columns.map(([field], index) => {
    const style = LEFT_ALIGNED.includes(columnOf(id, field).kind) ? "TableLongText" : "TableText";
    return cell(paragraph(style, field === "serial" ? run(serial) : ""), { width: widths[index] });
  });
  return table(widths, [row(header, { header: true, height: ROW_HEIGHT }), row(data, { height: ROW_HEIGHT })]);
}

function shareOut(columns: readonly ColumnLayout[], total: number): number[] {
  const fixed = columns.reduce((sum, [, width]) => sum + (width ?? 0), 0);
  return columns.map(([, width]) => width ?? total - fixed);
}
