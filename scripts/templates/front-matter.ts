import type { Controls } from "./controls";
import { element, paragraph, run, TAB, type Xml } from "./markup";
import type { Outline } from "./outline";
import { sectionEnd } from "./sections";

export interface Cover {
  readonly volume: string;
  /** Below the volume's name. */
  readonly subject?: Xml;
  /** Label and value, one line each. */
  readonly lines: readonly (readonly [label: string, value: Xml])[];
}

/** Room, in twips, between the volume's name and what is said of the enterprise. */
const ABOVE_LINES = 2600;

/** The cover and the contents, a section of their own. */
export function frontMatter(controls: Controls, outline: Outline, { volume, subject, lines }: Cover): Xml {
  const contents = outline.contents();
  const room = element("w:spacing", { "w:before": ABOVE_LINES });
  return [
    paragraph("Title", run("企业职业技能等级认定实施方案")),
    paragraph("Subtitle", run(volume)),
    subject === undefined ? "" : paragraph("Subtitle", subject),
    ...lines.map(([label, value], index) =>
      paragraph("CoverLine", run(`${label}：`) + TAB + value, index === 0 ? room : ""),
    ),
    paragraph("CoverDate", controls.field("volume.date")),
    paragraph("TOCHeading", run("目　录")),
    contents.entries,
    sectionEnd({ front: true }, contents.end),
  ].join("");
}
