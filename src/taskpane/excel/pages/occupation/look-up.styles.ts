import { makeStyles, tokens } from "@fluentui/react-components";
import { FORCED_COLORS, NARROW } from "../../../shared/shared.styles";

export const useLookUpStyles = makeStyles({
  search: { maxWidth: "none", width: "100%" },
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  option: {
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalS})`,
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    scrollMarginBlock: "12px",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    // A transparent border is a line there, and then every row looks chosen.
    [FORCED_COLORS]: { border: "2px solid Canvas" },
  },
  /** A border as well: a background alone is not seen in forced colours, and hardly in the dark theme. */
  active: {
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    [FORCED_COLORS]: { border: "2px solid Highlight" },
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  restricted: { color: tokens.colorPaletteRedForeground1 },
  wary: { color: tokens.colorStatusWarningForeground1 },
  foot: {
    position: "sticky",
    bottom: 0,
    zIndex: 2,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [NARROW]: { position: "static", paddingInline: tokens.spacingHorizontalS },
  },
  check: { marginInlineStart: "-8px", marginBlock: "-6px" },
});
