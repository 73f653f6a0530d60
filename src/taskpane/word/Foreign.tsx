import { mergeClasses } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import type { PropsWithChildren } from "react";
import { useShared } from "../shared/shared.styles";
import { say, useTexts, useWordState } from "./context";
import { FileCard } from "./FileCard";
import { MakeRow, VolumeList } from "./MakeVolumes";
import { PickButton } from "./PickButton";

const KINDS = ["base", "occupation"] as const;

/** A document without a control of ours: why it cannot be filled, and the way to a fresh one. */
export const Foreign = () => {
  const shared = useShared();
  const { foreign, making, start } = useTexts();
  const plan = useWordState((state) => state.plan);
  return (
    <>
      <Part title={foreign.what} text={foreign.todo} />
      {plan ? (
        <>
          <FileCard plan={plan} />
          <Part title={foreign.fresh} hint={making.hint}>
            <VolumeList volumes={plan.volumes} />
          </Part>
        </>
      ) : (
        <>
          <Part title={foreign.fresh} hint={foreign.freshHint}>
            <div>
              <PickButton appearance="primary" icon={<DocumentTableRegular />}>
                {start.choose}
              </PickButton>
            </div>
          </Part>
          <Part title={foreign.blank} hint={foreign.blankHint}>
            <ul className={shared.plainList}>
              <BlankTemplates />
            </ul>
          </Part>
        </>
      )}
    </>
  );
};

const BlankTemplates = () => {
  const { foreign, blankVolumes } = useTexts();
  return KINDS.map((kind) => (
    <MakeRow
      key={kind}
      name={blankVolumes[kind]}
      verb={foreign.open}
      label={say(foreign.openLabel, { volume: blankVolumes[kind] })}
      input={{ blank: kind }}
    />
  ));
};

interface PartProps {
  readonly title: string;
  readonly text?: string;
  readonly hint?: string;
}

const Part = ({ title, text, hint, children }: PropsWithChildren<PartProps>) => {
  const shared = useShared();
  return (
    <section className={shared.stack}>
      <h2 className={shared.heading}>{title}</h2>
      {text && <p className={mergeClasses(shared.body, shared.secondary)}>{text}</p>}
      {hint && <p className={shared.small}>{hint}</p>}
      {children}
    </section>
  );
};
