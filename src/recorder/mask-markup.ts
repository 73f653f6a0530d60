/** What stays of a value of WordprocessingML: attributes that say how something looks, by their names. */
const LAYOUT = new Set([
  ...["w:w", "w:h", "w:type", "w:sz", "w:space", "w:color", "w:fill", "w:line", "w:lineRule", "w:before", "w:after"],
  ...["w:left", "w:right", "w:top", "w:bottom", "w:header", "w:footer", "w:gutter", "w:hanging", "w:firstLine"],
  ...["w:themeColor", "w:themeFill", "w:orient", "w:hRule", "w:fldCharType", "w:default", "w:start", "w:end"],
  ...["pkg:contentType", "pkg:name", "pkg:padding", "pkg:compression", "Type", "Id", "ContentType", "r:id", "r:embed"],
  ...["xml:space", "version", "encoding", "standalone", "mc:Ignorable", "Requires"],
]);
/** Elements whose value is of somebody's wording. Every other says how something looks. */
const WORDED = new Set([
  "w:alias",
  "w:tag",
  "w:docPart",
  "w:docVar",
  "w:bookmarkStart",
  "w:name",
  "w:aliases",
  "w:title",
]);
/** A measure, an enumeration's word, a style's id; no four digits together but in a measure. */
const LOOK = /^-?\d{1,3}$|^[A-Za-z]+\d{0,2}$|^[\dA-F]{6}$/;
/** A quoted value, or what stands between two. */
const PART = /"[^"]*"?|'[^']*'?|[^"']+/g;

/**
 * @param text masks a value
 * @param name masks a tag or title, which may be ours
 * @returns the same elements and attributes; texts, comments, and other instructions than the first are masked
 */
export function maskMarkup(markup: string, text: (value: string) => string, name: (value: string) => string): string {
  const masked = (value: string): string => (value.trim() === "" ? value : text(value));
  return markup.replace(/<[^<]*|[^<]+/g, (piece) => {
    if (!/^<(?:\/?[A-Za-z]|\?xml )/.test(piece)) return masked(piece);
    const end = endOfTag(piece);
    return maskTag(piece.slice(0, end), text, name) + masked(piece.slice(end));
  });
}

/** Behind the ">" that no quotes hold; the length where there is none. */
function endOfTag(piece: string): number {
  let quote = "";
  for (let at = 0; at < piece.length; at++) {
    const sign = piece[at];
    if (quote === "" && sign === ">") return at + 1;
    if (quote === "" && (sign === '"' || sign === "'")) quote = sign;
    else if (sign === quote) quote = "";
  }
  return piece.length;
}

function maskTag(tag: string, text: (value: string) => string, name: (value: string) => string): string {
  const element = /^<[\w:.-]+/.exec(tag)?.[0].slice(1) ?? "";
  let attribute = "";
  return tag.replace(PART, (part) => {
    if (!/^["']/.test(part)) {
      attribute =
        part
          .split(/\s+/)
          .join(" ")
          .replace(/ ?= ?$/, "")
          .split(" ")
          .at(-1) ?? "";
      return part;
    }
    const value = part.slice(1, part.at(-1) === part[0] ? -1 : undefined);
    if (keeps(element, attribute, value)) return part;
    return `"${attribute === "w:val" ? name(value) : text(value)}"`;
  });
}

function keeps(element: string, attribute: string, value: string): boolean {
  if (attribute.startsWith("xmlns")) return true;
  if (LAYOUT.has(attribute)) return !/\p{Script=Han}/u.test(value);
  return attribute === "w:val" && !WORDED.has(element) && LOOK.test(value);
}
