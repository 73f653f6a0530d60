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
  wrong: { color: tokens.colorPaletteRedForeground1 },
  check: { marginInlineStart: "-8px" },
});
