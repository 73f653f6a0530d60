import { makeStyles, tokens } from "@fluentui/react-components";

export const useImportStyles = makeStyles({
  paste: { width: "100%", maxWidth: "none" },
  source: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(72px, auto) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    alignItems: "start",
    paddingBlock: tokens.spacingVerticalS,
  },
  name: { paddingBlockStart: "6px", display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  samples: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  /** Under the text of the choice. */
  below: { paddingInlineStart: "10px" },
  record: { overflowWrap: "anywhere", paddingBlock: tokens.spacingVerticalXXS },
  one: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  underCheck: { paddingInlineStart: "28px" },
  check: { marginInlineStart: "-8px" },
  /** The button stands beside the choice, not beside its label. */
  choices: { alignItems: "flex-end" },
  /** Apart from the line above it. */
  apart: { marginBlockStart: tokens.spacingVerticalS },
});
