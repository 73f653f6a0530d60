import { useRef, type PropsWithChildren } from "react";
import { useFocusBeside } from "./use-focus-beside";

/** The foot of a page. Where it sticks, what is scrolled to stops above it, however many lines it has. */
export const PageFoot = ({ className, children }: PropsWithChildren<{ readonly className: string }>) => {
  const foot = useRef<HTMLElement>(null);
  useFocusBeside(foot, "Bottom");
  return (
    <footer ref={foot} className={className}>
      {children}
    </footer>
  );
};
