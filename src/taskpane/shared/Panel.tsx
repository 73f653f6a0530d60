import {
  renderAccordionPanel_unstable,
  useAccordionPanel_unstable,
  useAccordionPanelStyles_unstable,
  type AccordionPanelProps,
  type ForwardRefComponent,
} from "@fluentui/react-components";
import { forwardRef } from "react";

/**
 * Fluent UI's AccordionPanel. While it closes, nothing in it takes the focus: Fluent says so with a boolean, which React 18 leaves
 * out and warns of; the attribute counts by being there.
 */
export const Panel: ForwardRefComponent<AccordionPanelProps> = forwardRef((props, ref) => {
  const state = useAccordionPanel_unstable(props, ref);
  if ("inert" in state.root) Object.assign(state.root, { inert: "" });
  useAccordionPanelStyles_unstable(state);
  return renderAccordionPanel_unstable(state);
});
Panel.displayName = "Panel";
