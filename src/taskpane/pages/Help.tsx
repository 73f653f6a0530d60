import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect } from "react";
import { NARROW, useShared } from "../components/shared.styles";
import { usePane, useTexts } from "../context";

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

/** 使用说明: a page of its own; Esc is ←. */
export const Help = () => {
  const styles = useStyles();
  const shared = useShared();
  const pane = usePane();
  const { help, shell } = useTexts();
  useEffect(() => {
    const leave = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") pane.back();
    };
    document.addEventListener("keydown", leave);
    return () => document.removeEventListener("keydown", leave);
  }, [pane]);
  return (
    <div className={shared.root}>
      <header className={styles.header}>
        <Button
          autoFocus
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={shell.back}
          onClick={() => pane.back()}
        />
        <h1 className={mergeClasses(shared.title, shared.grow)}>{help.title}</h1>
      </header>
      <main className={shared.main}>
        {help.sections.map(({ title, text }) => (
          <section key={title} className={shared.stack}>
            <h2 className={shared.heading}>{title}</h2>
            <p className={mergeClasses(shared.body, shared.secondary)}>{text}</p>
          </section>
        ))}
      </main>
    </div>
  );
};
