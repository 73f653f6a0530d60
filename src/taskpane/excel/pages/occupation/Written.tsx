import { Button } from "@fluentui/react-components";
import type { LookingUpTexts } from "../../../../text/looking-up";
import { Notice } from "../../../shared/Notice";
import { say, usePane, usePaneState, useTexts } from "../../context";
import { RepairedBar } from "../mend/Bars";

/** Which occupation was written where, as long as it can be put back; what was left, or put back, as after every repair. */
export const Written = ({ texts }: { readonly texts: LookingUpTexts }) => {
  const pane = usePane();
  const { mend } = useTexts();
  const repaired = usePaneState((state) => state.repaired);
  const written = usePaneState((state) => state.lookUp.written);
  if (repaired?.purpose !== "occupation") return null;
  if (!written || repaired.side === "from" || repaired.left.length > 0 || repaired.places === 0) return <RepairedBar />;
  const { sheet, name, place } = written;
  const title =
    "row" in place
      ? say(texts.writtenRow, { sheet, row: place.row, name })
      : say(texts.writtenCell, { sheet, cell: place.cell, name });
  return (
    <Notice
      intent="success"
      title={title}
      actions={
        <Button size="small" onClick={() => void pane.mending.settle("from")}>
          {mend.putBack}
        </Button>
      }
    />
  );
};
