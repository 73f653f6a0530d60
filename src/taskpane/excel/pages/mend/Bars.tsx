import { Button, mergeClasses } from "@fluentui/react-components";
import type { Finding } from "../../../../check";
import { cellAddress } from "../../../../check/address";
import { mendablePlaces } from "../../../../check/mend/scope";
import type { LeftPlace } from "../../../../check/mend/table-plan";
import { Notice } from "../../../shared/Notice";
import { useShared } from "../../../shared/shared.styles";
import { say, usePane, usePaneState, usePaneContext, useTexts } from "../../context";

/** 7 处可以自动修复 [全部预览...] */
export const Mendable = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const shared = useShared();
  const pane = usePane();
  const { mend } = useTexts();
  const n = mendablePlaces(findings);
  if (n === 0) return null;
  return (
    <div className={shared.row}>
      <span className={mergeClasses(shared.body, shared.grow)}>{say(mend.fixable, { n })}</span>
      <Button size="small" onClick={() => void pane.previewRepairs({ kind: "all" })}>
        {mend.previewAll}
      </Button>
    </div>
  );
};

/** So many places are named; of more it is said that there are more. */
const NAMED = 5;

/** What was mended last, as long as it can be put back; after that, that it was. */
export const RepairedBar = () => {
  const pane = usePane();
  const { mend, written, tables, separator } = useTexts();
  const { language } = usePaneContext();
  const repaired = usePaneState((state) => state.repaired);
  if (!repaired) return null;
  const { side, purpose, places, counted, left, at } = repaired;
  const said = written[purpose];
  const n = purpose === "import" ? counted.map(({ kind, n }) => say(mend[kind], { n })).join(separator) : places;
  const isRepair = purpose === "repair";
  const date = at?.toLocaleDateString(language, { month: "long", day: "numeric" });
  const title =
    places === 0
      ? side === "from"
        ? mend.restoredNone
        : isRepair
          ? mend.doneNone
          : mend.writtenNone
      : side === "from"
        ? say(said.restored, { n })
        : date === undefined
          ? say(said.done, { n })
          : say(said.doneOn, { n, date });
  const nameOf = ({ table, sheet, cell }: LeftPlace): string =>
    sheet === undefined
      ? say(mend.goneTable, { sheet: tables[table] })
      : cell
        ? `${sheet} ${cellAddress(cell)}`
        : say(mend.gone, { sheet });
  const names = [...new Set(left.map(nameOf))];
  const named = names.slice(0, NAMED).join(mend.and) + (names.length > NAMED ? mend.andMore : "");
  // What a table that is not found held is kept: it may be found again, when its titles are put right.
  const canPutBack = side === "to" ? places > 0 : left.some(({ sheet }) => sheet === undefined);
  return (
    <Notice
      isAnswer={at === undefined}
      intent={left.length > 0 ? "warning" : at ? "info" : "success"}
      title={title}
      actions={
        canPutBack ? (
          <Button size="small" onClick={() => void pane.mending.settle("from")}>
            {mend.putBack}
          </Button>
        ) : undefined
      }
    >
      {left.length > 0 &&
        say(side === "from" ? mend.leftRestoring : isRepair ? mend.left : mend.writtenLeft, {
          n: left.length,
          places: named,
        })}
    </Notice>
  );
};
