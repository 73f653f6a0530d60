import { element, NAMESPACES, setting, XML_DECLARATION, type Xml } from "./markup";

/** 一、（一）1. as the numbering of the heading styles (§17.9), so that it follows when a chapter is moved. */
export function numberingPart(): Xml {
  const levels = [
    ["chineseCountingThousand", "%1、"],
    ["chineseCountingThousand", "（%2）"],
    ["decimal", "%3."],
  ].map(([format, text], level) =>
    element(
      "w:lvl",
      { "w:ilvl": level },
      setting("start", 1),
      setting("numFmt", format),
      setting("pStyle", `Heading${level + 1}`),
      setting("suff", "nothing"),
      setting("lvlText", text),
      setting("lvlJc", "left"),
      element("w:pPr", {}, element("w:ind", { "w:left": 0, "w:firstLine": 0 })),
    ),
  );
  return (
    XML_DECLARATION +
    element(
      "w:numbering",
      NAMESPACES,
      element("w:abstractNum", { "w:abstractNumId": 0 }, setting("multiLevelType", "multilevel"), ...levels),
      element("w:num", { "w:numId": 1 }, setting("abstractNumId", 0)),
    )
  );
}
