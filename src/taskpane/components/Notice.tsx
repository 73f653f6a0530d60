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

const useStyles = makeStyles({ root: { flexShrink: 0 } });

interface NoticeProps {
  readonly intent: MessageBarProps["intent"];
  readonly title?: string;
  readonly actions?: ReactNode;
  /** What came of a press: it is brought into sight, wherever on the page that was made. */
  readonly isAnswer?: boolean;
  /** Spoken at once, whatever else is being said; an error always is. */
  readonly isUrgent?: boolean;
  readonly className?: string;
}

/** What happened, then what to do. */
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
  useEffect(() => {
    if (!isAnswer) return;
    bar.current!.scrollIntoView({ block: "nearest" });
    // The button that was pressed may be gone, and the keyboard with it: it goes on from here.
    if (document.activeElement === document.body) bar.current!.focus();
  }, [isAnswer]);
  return (
    <MessageBar
      ref={bar}
      tabIndex={isAnswer ? -1 : undefined}
      className={mergeClasses(styles.root, className)}
      intent={intent}
      layout="multiline"
      politeness={isUrgent ? "assertive" : "polite"}
    >
      <MessageBarBody>
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
