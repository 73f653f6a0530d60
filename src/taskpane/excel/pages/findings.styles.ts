import { makeStyles, tokens } from "@fluentui/react-components";
import { FORCED_COLORS, NARROW, PANEL, STICKY_EDGE, STICKY_TOP } from "../../shared/shared.styles";

export const useListStyles = makeStyles({
  kinds: {
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    [NARROW]: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  },
  tableHeading: {
    display: "flex",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    paddingTop: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  tableCounts: { fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap" },
  kindHeading: { margin: 0 },
  /** A kind with one place is no accordion: pressing it goes to the cell. */
  single: {
    justifyContent: "flex-start",
    alignItems: "stretch",
    width: "100%",
    minHeight: "36px",
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: 0,
    border: "none",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground1,
  },
  selectedSingle: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    [FORCED_COLORS]: { outline: "1px solid Highlight" },
  },
  headerButton: { minHeight: "36px" },
  header: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    minWidth: 0,
    paddingBlock: "8px",
    textAlign: "start",
  },
  icon: { display: "flex", paddingTop: "2px" },
  title: { flexGrow: 1, minWidth: 0, lineHeight: tokens.lineHeightBase300 },
  count: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
    whiteSpace: "nowrap",
  },
  address: { color: tokens.colorBrandForegroundLink, fontVariantNumeric: "tabular-nums" },
  panel: PANEL,
  place: {
    display: "grid",
    gridTemplateColumns: "44px minmax(3em, max-content) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    boxSizing: "border-box",
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalS})`,
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    [NARROW]: { gridTemplateColumns: "1fr" },
  },
  selectedPlace: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    [FORCED_COLORS]: { border: "1px solid Highlight" },
  },
  value: {
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    textAlign: "end",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground2,
    [NARROW]: { textAlign: "start", whiteSpace: "normal" },
  },
});

export const useFilterStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  search: { maxWidth: "none" },
  toggles: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  toggle: { minWidth: 0, flexGrow: 1, paddingInline: "6px" },
  /** In the dark theme pressed and unpressed differ by a shade of grey only. */
  pressed: {
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorBrandBackground2,
    [FORCED_COLORS]: { backgroundColor: "Highlight" },
  },
});

export const useCardStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    // Stays in sight while the list is walked, where the pane is high enough for both.
    "@media (min-height: 600px) and (min-width: 241px)": {
      position: "sticky",
      top: STICKY_TOP,
      ...STICKY_EDGE,
      zIndex: 1,
      maxHeight: "50vh",
      overflowY: "auto",
    },
  },
  head: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    marginInlineEnd: "-6px",
    [NARROW]: { flexWrap: "wrap" },
  },
  place: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  part: { marginInlineStart: tokens.spacingHorizontalS },
  walk: { display: "flex", alignItems: "center", flexShrink: 0, columnGap: "2px" },
  position: { marginInlineEnd: "4px" },
  value: {
    paddingInline: "4px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: "tabular-nums",
    [FORCED_COLORS]: { outline: "1px solid CanvasText" },
  },
  finding: {
    display: "grid",
    gridTemplateColumns: "16px 1fr",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  further: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalS },
  severity: {
    marginInlineEnd: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  text: { gridColumn: 2 },
});

export const useEmptyStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: tokens.spacingVerticalS,
    paddingTop: "72px",
    textAlign: "center",
  },
  icon: { display: "flex", "& svg": { fontSize: "40px" } },
});
