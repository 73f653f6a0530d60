import { makeStyles, tokens } from "@fluentui/react-components";
import { NARROW } from "../../shared/shared.styles";

export const useReportStyles = makeStyles({
  volume: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { gridTemplateColumns: "1fr", justifyItems: "start" },
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
  fileName: { whiteSpace: "nowrap" },
  file: { display: "none" },
  answer: { gridColumn: "1 / -1" },
  steps: { margin: 0, paddingInlineStart: "20px" },
});
