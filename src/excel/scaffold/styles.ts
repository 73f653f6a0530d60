/** Colours of the tabs we build. Contrast of text on fill is at least 4.5 : 1. */
export const STYLES = {
  heading: { size: 14, color: "#0F3D63" },
  note: { color: "#424242", fill: "#F3F7FB" },
  requiredTitle: { fill: "#0F548C", color: "#FFFFFF" },
  optionalTitle: { fill: "#D6E6F4", color: "#0F3D63" },
  border: "#BFCBD6",
  tab: "#0F6CBD",
  listStyle: "TableStyleLight9",
} as const;
