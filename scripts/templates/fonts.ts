import { element, NAMESPACES, setting, XML_DECLARATION, type Xml } from "./markup";

/** The typefaces of a Chinese official document, by the role each plays here. */
export const FONTS = {
  text: "仿宋",
  heading: "黑体",
  subheading: "楷体",
  table: "宋体",
  latin: "Times New Roman",
} as const;

/**
 * What to use on a machine without the face (§17.8.3.1). Word takes the whole for one name, of 31 characters at most ([MS-OI29500]
 * 2.1.262): the face's English name, by which systems that do not show the Chinese one know it.
 */
const FACES = [
  {
    name: FONTS.text,
    instead: "FangSong",
    family: "modern",
    panose: "02010609060101010101",
  },
  { name: FONTS.heading, instead: "SimHei", family: "modern", panose: "02010609060101010101" },
  {
    name: FONTS.subheading,
    instead: "KaiTi",
    family: "modern",
    panose: "02010609060101010101",
  },
  { name: FONTS.table, instead: "SimSun", family: "auto", panose: "02010600030101010101" },
] as const;

/** GB2312_CHARSET (§17.8.3.2), hexadecimal. */
const CHINESE = "86";

/** The font table (§17.8.3). */
export function fontTablePart(): Xml {
  const chinese = FACES.map(({ name, instead, family, panose }) =>
    element(
      "w:font",
      { "w:name": name },
      setting("altName", instead),
      setting("panose1", panose),
      setting("charset", CHINESE),
      setting("family", family),
      setting("pitch", "variable"),
    ),
  );
  const latin = element(
    "w:font",
    { "w:name": FONTS.latin },
    setting("panose1", "02020603050405020304"),
    setting("charset", "00"),
    setting("family", "roman"),
    setting("pitch", "variable"),
  );
  return XML_DECLARATION + element("w:fonts", NAMESPACES, ...chinese, latin);
}
