import { makeStyles, tokens, type GriffelStyle } from "@fluentui/react-components";

/** Where the window is as narrow as 350 px at 200 %: nothing sticks, everything may wrap. */
export const NARROW = "@media (max-width: 240px)";
/** Below the header, which is 44 px high. */
export const STICKY_TOP = "52px";
export const FORCED_COLORS = "@media (forced-colors: active)";
/**
 * What scrolls past something that sticks does not show at its edges; as wide as the gap to its neighbours. Forced colours
 * take shadows away.
 */
export const STICKY_EDGE = {
  boxShadow: `0 0 0 12px ${tokens.colorNeutralBackground1}`,
  [FORCED_COLORS]: { outline: "12px solid Canvas" },
};

/** What opens under an accordion's header, in line with the header's text. */
export const PANEL: GriffelStyle = {
  display: "flex",
  flexDirection: "column",
  rowGap: tokens.spacingVerticalS,
  marginLeft: 0,
  marginRight: 0,
  paddingLeft: "36px",
  paddingRight: tokens.spacingHorizontalM,
  paddingBottom: tokens.spacingVerticalM,
  [NARROW]: { paddingLeft: tokens.spacingHorizontalM },
};

/** What several pages share. Tokens only, so that dark and high contrast follow by themselves. */
export const useShared = makeStyles({
  root: {
    minHeight: "100vh",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
    lineBreak: "strict",
    overflowWrap: "anywhere",
  },
  main: {
    flexGrow: 1,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    [NARROW]: { paddingInline: tokens.spacingHorizontalS },
  },
  grow: { flexGrow: 1, minWidth: 0 },
  row: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  /** A choice as wide as the pane, not as its longest option. */
  choice: { minWidth: 0, "& select, & textarea": { minWidth: 0, width: "100%" } },
  plainList: { listStyleType: "none", margin: 0, padding: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
  },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  secondary: { color: tokens.colorNeutralForeground2 },
  noWrap: { whiteSpace: "nowrap" },
  numbers: { fontVariantNumeric: "tabular-nums" },
  /** A link in small text is as tall as a finger needs, and as small as its text. */
  link: { fontSize: "inherit", lineHeight: "inherit", paddingBlock: "4px" },
  /** Bar and track have one colour when colours are forced. The query is spelt as Fluent spells it, to take its place. */
  progress: {
    "@media screen and (forced-colors: active)": { backgroundColor: "Canvas", outline: "1px solid CanvasText" },
  },
  /** Off screen, for screen readers. */
  spokenOnly: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: 0,
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
