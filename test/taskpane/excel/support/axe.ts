import axe from "axe-core";

/** jsdom paints nothing: contrast is judged in Chromium (test/support/gallery/shots.mjs). */
const OPTIONS: axe.RunOptions = { rules: { "color-contrast": { enabled: false } } };

/** What axe finds; Fluent UI's own sentinels for the Tab key are focusable and hidden on purpose. */
export async function violations(container: Element): Promise<readonly string[]> {
  const result = await axe.run({ include: [container], exclude: [["[data-tabster-dummy]"]] }, OPTIONS);
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}
