import {
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  type MessageBarProps,
} from "@fluentui/react-components";
import { useEffect, useRef, type PropsWithChildren, type ReactNode } from "react";
import { useAnnounce } from "./Announcer";

const useStyles = makeStyles({ root: { flexShrink: 0 } });

interface NoticeProps {
  readonly intent: MessageBarProps["intent"];
  readonly title?: string;
  readonly actions?: ReactNode;
  /** What came of a press: it is brought into sight, wherever on the page that was made. */
  readonly isAnswer?: boolean;
  /** Said at once, whatever else is being said; an error always is. */
  readonly isUrgent?: boolean;
  readonly className?: string;
}

/** What happened, then what to do: shown, and said when it appears and when its words change. */
export const Notice = ({
  intent,
  title,
  actions,
  isAnswer = false,
  isUrgent = intent === "error",
  className,
  children,
}: PropsWithChildren<NoticeProps>) => {
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const said = useRef("");
  const announce = useAnnounce();
  // The words may be made of several elements: after every rendering they are what stands there.
  useEffect(() => {
    const text = textOf(body.current!);
    if (text === said.current) return;
    said.current = text;
    announce(text, isUrgent ? "assertive" : "polite");
    if (!isAnswer) return;
    bar.current!.scrollIntoView({ block: "nearest" });
    // The button that was pressed may be gone, and the keyboard with it: it goes on from here.
    if (document.activeElement === document.body) bar.current!.focus();
  });
  return (
    <MessageBar
      ref={bar}
      tabIndex={isAnswer ? -1 : undefined}
      className={mergeClasses(styles.root, className)}
      intent={intent}
      layout="multiline"
    >
      <MessageBarBody ref={body}>
        {title !== undefined && (
          <>
            <MessageBarTitle>{title}</MessageBarTitle>
            <br />
          </>
        )}
        {children}
      </MessageBarBody>
      {actions && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
};

/** The words of an element, a blank where an element within it begins or ends. */
const textOf = (element: Node): string =>
  [...element.childNodes]
    .map((node) => (node.nodeType === Node.ELEMENT_NODE ? ` ${node.textContent ?? ""} ` : (node.textContent ?? "")))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
