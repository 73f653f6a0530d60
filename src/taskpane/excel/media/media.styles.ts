import { makeStyles, tokens } from "@fluentui/react-components";

export const useMediaStyles = makeStyles({
  header: { display: "flex", alignItems: "baseline", columnGap: tokens.spacingHorizontalS, width: "100%" },
  file: {
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
  },
  /** Below the name of the place: after the padding, the icon and the gap of the header. */
  demands: { paddingInlineStart: "36px" },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  check: { marginInlineStart: "-8px" },
});
