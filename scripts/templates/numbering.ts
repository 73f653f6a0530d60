import { element, NAMESPACES, setting, XML_DECLARATION, type Xml } from "./markup";

/** The heading styles' levels: 一、（一）1. */
const OF_HEADINGS = [
  ["chineseCountingThousand", "%1、"],
  ["chineseCountingThousand", "（%2）"],
  ["decimal", "%3."],
] as const;
/** A list has nine levels (§17.9.6); some programs repair, or refuse, one with fewer. */
const LEVELS = 9;
/** By these Word tells lists apart when documents are merged (§17.9.15, §17.9.29): any fixed numbers. */
const IDENTITY = { nsid: "5A3C17E4", tmpl: "6D20B8F2" } as const;

/** The numbering of the heading styles (§17.9), so that it follows when a chapter is moved. */
export function numberingPart(): Xml {
  const levels = Array.from({ length: LEVELS }, (_, level) => {
    const [format, text] = OF_HEADINGS[level] ?? ["decimal", `%${level + 1}.`];
    return element(
      "w:lvl",
      { "w:ilvl": level },
      setting("start", 1),
      setting("numFmt", format),
      level < OF_HEADINGS.length ? setting("pStyle", `Heading${level + 1}`) : "",
      setting("suff", "nothing"),
      setting("lvlText", text),
      setting("lvlJc", "left"),
      element("w:pPr", {}, element("w:ind", { "w:left": 0, "w:firstLine": 0 })),
    );
  });
  return (
    XML_DECLARATION +
    element(
      "w:numbering",
      NAMESPACES,
      element(
        "w:abstractNum",
        { "w:abstractNumId": 0 },
        setting("nsid", IDENTITY.nsid),
        setting("multiLevelType", "multilevel"),
        setting("tmpl", IDENTITY.tmpl),
        ...levels,
      ),
      element("w:num", { "w:numId": 1 }, setting("abstractNumId", 0)),
    )
  );
}
