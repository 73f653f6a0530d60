import { makeStyles, tokens } from "@fluentui/react-components";
import { FORCED_COLORS, NARROW, PANEL } from "../shared/shared.styles";

export const useWordStyles = makeStyles({
  header: {
    paddingInlineStart: tokens.spacingHorizontalL,
    [NARROW]: { paddingInlineStart: tokens.spacingHorizontalS },
  },
  file: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    [FORCED_COLORS]: { border: "1px solid CanvasText" },
    [NARROW]: { flexWrap: "wrap" },
  },
  fileIcon: { flexShrink: 0, fontSize: "24px", color: tokens.colorNeutralForeground2 },
  noShrink: { flexShrink: 0 },
  /** An icon, and what it stands for beside it. */
  item: {
    display: "grid",
    gridTemplateColumns: "16px 1fr",
    columnGap: tokens.spacingHorizontalS,
    "& > svg": { marginTop: "2px" },
  },
  gaps: { display: "flex", flexDirection: "column", rowGap: "6px" },
  /** A title, and what can be done with it at the right. */
  jump: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "32px",
    [NARROW]: { flexWrap: "wrap" },
  },
  pushedOut: { marginInlineEnd: "-8px", [FORCED_COLORS]: { marginInlineEnd: 0 } },
  accordion: {
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    [NARROW]: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  },
  accordionButton: { minHeight: "36px" },
  accordionHead: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  panel: PANEL,
  change: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    [NARROW]: { flexDirection: "column" },
  },
  switchRow: { marginInlineStart: "-8px" },
});
