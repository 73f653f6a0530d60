import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  type MessageBarProps,
} from "@fluentui/react-components";
import type { PropsWithChildren, ReactNode } from "react";
import { useWordStyles } from "./word.styles";

interface NoticeProps {
  readonly intent: MessageBarProps["intent"];
  readonly title?: string;
  readonly actions?: ReactNode;
}

/** What happened, then what to do. */
export const Notice = ({ intent, title, actions, children }: PropsWithChildren<NoticeProps>) => {
  const styles = useWordStyles();
  return (
    <MessageBar
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
