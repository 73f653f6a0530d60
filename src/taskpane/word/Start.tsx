import { mergeClasses } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { useShared } from "../shared/shared.styles";
import { asked } from "./planned-controls";
import { say, useReading, usePaneContext, useTexts } from "./context";
import { Notes } from "./Notes";
import { PickButton } from "./PickButton";
import { kindOfDocument, occupationOf } from "./volume-choice";
import { useVolumeName } from "./use-volume-name";

/** Before a workbook is picked: what the pane does, what is needed, and what the document asks for. */
export const Start = () => {
  const shared = useShared();
  const { start } = useTexts();
  const { platform } = usePaneContext();
  return (
    <>
      <p className={mergeClasses(shared.body, shared.secondary)}>{start.purpose}</p>
      <div>
        <PickButton appearance="primary" icon={<DocumentTableRegular />}>
          {start.choose}
        </PickButton>
      </div>
      <p className={shared.small}>{platform === "web" ? start.downloadFirst : start.saveFirst}</p>
      <Asks />
      <Notes />
    </>
  );
};

/** 本文档是职业部分，要填 4 张表、5 个字段。 */
const Asks = () => {
  const shared = useShared();
  const { start } = useTexts();
  const nameOf = useVolumeName();
  const reading = useReading();
  const { tables, fields } = asked(reading);
  const volume = nameOf({ kind: kindOfDocument(reading), id: occupationOf(reading) });
  return (
    <p className={shared.body}>
      {say(start.asks, {
        volume,
        tables: say(start.tables, { n: tables }),
        fields: say(start.fields, { n: fields }),
      })}
    </p>
  );
};
