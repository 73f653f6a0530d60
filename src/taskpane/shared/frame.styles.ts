import { makeStyles, tokens } from "@fluentui/react-components";
import { NARROW } from "./shared.styles";

/** What stays in sight around a page of either pane while it scrolls. */
export const useFrame = makeStyles({
  header: {
    position: "sticky",
    top: 0,
    zIndex: 3,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: "44px",
    // The host draws its own menu over this corner: 34 px on the Mac.
    paddingInlineEnd: "36px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [NARROW]: { position: "static", paddingInlineEnd: 0 },
  },
  /** A button, and in a few words what it will do. */
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
  /** The words beside the button go below it before they become a column of single words. */
  caption: { flexGrow: 1, flexBasis: "9em", minWidth: 0 },
});
