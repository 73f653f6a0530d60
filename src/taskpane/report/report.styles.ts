import { makeStyles, tokens } from "@fluentui/react-components";
import { NARROW } from "../components/shared.styles";

export const useReportStyles = makeStyles({
  volume: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  /** Under the checkbox's label: 16 px of box and the gaps around it. */
  state: {
    gridColumn: "1 / -1",
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    paddingInlineStart: "28px",
    paddingBottom: tokens.spacingVerticalXS,
  },
  check: { marginInlineStart: "-8px" },
  switch: { marginInlineStart: "-8px" },
  problems: { margin: 0, paddingInlineStart: "18px" },
  file: { display: "none" },
  footer: {
    position: "sticky",
    bottom: 0,
    zIndex: 2,
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [NARROW]: { position: "static", paddingInline: tokens.spacingHorizontalS },
  },
  caption: { flexGrow: 1, flexBasis: "9em", minWidth: 0 },
  answer: { gridColumn: "1 / -1" },
  steps: { margin: 0, paddingInlineStart: "20px" },
});
