import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect } from "react";
import { useTexts } from "../context";
import { NARROW, useShared } from "./shared.styles";

const useStyles = makeStyles({
  header: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "flex",
    alignItems: "center",
    minHeight: "44px",
    paddingInlineEnd: "36px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [NARROW]: { position: "static", paddingInlineEnd: 0 },
  },
});

/** The head of a page that takes the whole pane: ← and what it is about; Esc is ←. */
export const TaskHeader = ({ title, onBack }: { readonly title: string; readonly onBack: () => void }) => {
  const styles = useStyles();
  const shared = useShared();
  const { shell } = useTexts();
  useEffect(() => {
    const leave = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") onBack();
    };
    document.addEventListener("keydown", leave);
    return () => document.removeEventListener("keydown", leave);
  }, [onBack]);
  return (
    <header className={styles.header}>
      <Button autoFocus appearance="subtle" icon={<ArrowLeftRegular />} aria-label={shell.back} onClick={onBack} />
      <h1 className={mergeClasses(shared.title, shared.grow)}>{title}</h1>
    </header>
  );
};
