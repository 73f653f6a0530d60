import { makeStyles, tokens } from "@fluentui/react-components";
import { FORCED_COLORS, NARROW, PANEL } from "../../shared/shared.styles";

export const useOverviewStyles = makeStyles({
  nextStep: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    [FORCED_COLORS]: { border: "1px solid CanvasText" },
  },
  nextStepLabel: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground2,
  },
  strip: {
    display: "flex",
    alignItems: "center",
    [NARROW]: { flexWrap: "wrap" },
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    padding: `6px ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  address: { marginInlineEnd: tokens.spacingHorizontalS },
  tables: {
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    [NARROW]: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  },
  /** A background alone would vanish in forced colours. */
  open: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    [FORCED_COLORS]: { outline: "1px solid CanvasText" },
  },
  headerButton: { minHeight: "36px" },
  header: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    minWidth: 0,
    [NARROW]: { flexWrap: "wrap", paddingBlock: "6px" },
  },
  name: { flexGrow: 1, minWidth: "4em", [NARROW]: { flexBasis: "calc(100% - 32px)" } },
  counts: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "flex-end",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
    [NARROW]: { paddingInlineStart: "24px" },
  },
  errors: { color: tokens.colorPaletteRedForeground1 },
  warnings: { color: tokens.colorStatusWarningForeground1 },
  panel: PANEL,
});
