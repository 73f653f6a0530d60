import { makeStyles, tokens } from "@fluentui/react-components";
import { FORCED_COLORS, NARROW } from "../../../shared/shared.styles";

export const usePreviewStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  check: { marginInlineStart: "-8px", marginBlockStart: "-6px" },
  place: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: "none", fontVariantNumeric: "tabular-nums" },
  after: { color: tokens.colorNeutralForeground1, textDecorationLine: "none", fontVariantNumeric: "tabular-nums" },
  changed: {
    textDecorationLine: "underline",
    textDecorationThickness: "2px",
    textUnderlineOffset: "3px",
    backgroundColor: tokens.colorNeutralBackground3,
    [FORCED_COLORS]: { outline: "1px solid CanvasText" },
  },
  values: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalS, margin: 0 },
  label: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  text: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
  foot: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [NARROW]: { position: "static", paddingInline: tokens.spacingHorizontalS },
  },
});
