import { mergeClasses } from "@fluentui/react-components";
import { TaskHeader } from "../components/TaskHeader";
import { useShared } from "../../shared/shared.styles";
import { usePane, useTexts } from "../context";

/** 使用说明: a page of its own. */
export const Help = () => {
  const shared = useShared();
  const pane = usePane();
  const { help } = useTexts();
  return (
    <div className={shared.root}>
      <TaskHeader title={help.title} onBack={() => pane.back()} />
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
