import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  type MessageBarProps,
} from "@fluentui/react-components";
import { useEffect, useRef, type PropsWithChildren, type ReactNode } from "react";
import { useWordStyles } from "./word.styles";

interface NoticeProps {
  readonly intent: MessageBarProps["intent"];
  readonly title?: string;
  readonly actions?: ReactNode;
  /** What came of a press: it is brought into sight, wherever on the page that was made. */
  readonly isAnswer?: boolean;
}

/** What happened, then what to do. */
export const Notice = ({ intent, title, actions, isAnswer = false, children }: PropsWithChildren<NoticeProps>) => {
  const styles = useWordStyles();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAnswer) bar.current!.scrollIntoView({ block: "nearest" });
  }, [isAnswer]);
  return (
    <MessageBar
      ref={bar}
      className={styles.notice}
      intent={intent}
      layout="multiline"
      politeness={intent === "error" ? "assertive" : "polite"}
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
