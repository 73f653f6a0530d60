import { useRef, type PropsWithChildren } from "react";
import { useFocusBeside } from "./use-focus-beside";

/** The foot of a page. Where it sticks, what is scrolled to stops above it, however many lines it has. */
export const PageFoot = ({ className, children }: PropsWithChildren<{ readonly className: string }>) => {
  const foot = useRef<HTMLElement>(null);
  useFocusBeside(foot, "Bottom", coveredBy);
  return (
    <footer ref={foot} className={className}>
      {children}
    </footer>
  );
};

/** What has the focus, where the foot lies over it; of a list that leaves the keyboard in a field, the option that is chosen. */
function coveredBy(foot: HTMLElement): Element | null {
  const { activeElement } = document;
  const option = activeElement?.getAttribute("aria-activedescendant");
  const focused = option ? document.getElementById(option) : activeElement;
  const isCovered = focused && focused.getBoundingClientRect().bottom > foot.getBoundingClientRect().top;
  return isCovered ? focused : null;
}
