import { Button, Field, Link, mergeClasses, Select, Switch } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import { templateAddress } from "../../../actions/asset";
import { problemLine, unknownTitlesLine } from "../../../text/template-problem";
import type { ReportTexts } from "../../../text/report";
import { BUILT_IN_TEMPLATES, kindOfTemplate } from "../../../report";
import { useShared } from "../../shared/shared.styles";
import { say, usePane, usePaneState, usePaneContext, useTexts } from "../context";
import { Notice } from "../../shared/Notice";
import { useReporting, useReportingState, useReportingTexts } from "./context";
import { useReportStyles } from "./report.styles";
import type { OwnTemplate } from "./reporting";

const BUILT_IN = "builtIn";
const OWN = "own";
const CHOOSE = "choose";

/** How the volumes are made: masked or not, for which programs, on whose template. */
export const Options = ({ reportTexts }: { readonly reportTexts: ReportTexts }) => {
  const styles = useReportStyles();
  const shared = useShared();
  const reporting = useReporting();
  const { volumes } = useTexts();
  const { plain, withoutNotes, withAttachments } = useReportingTexts();
  const isMasked = useReportingState((state) => state.mask);
  const isWithoutNotes = useReportingState((state) => state.withoutNotes);
  const isWithAttachments = useReportingState((state) => state.withAttachments);
  const isPlain = useReportingState((state) => state.plain);
  return (
    <>
      <div className={shared.stack}>
        <Switch
          className={styles.switch}
          label={volumes.mask}
          checked={isMasked}
          onChange={(_, { checked }) => reporting.setMask(checked)}
        />
        <p className={shared.small}>{volumes.maskHint}</p>
        <Switch
          className={styles.switch}
          label={withoutNotes.label}
          checked={isWithoutNotes}
          onChange={(_, { checked }) => reporting.setWithoutNotes(checked)}
        />
        <p className={shared.small}>{withoutNotes.hint}</p>
        <Switch
          className={styles.switch}
          label={withAttachments.label}
          checked={isWithAttachments}
          onChange={(_, { checked }) => reporting.setWithAttachments(checked)}
        />
        <p className={shared.small}>{withAttachments.hint}</p>
        <Switch
          className={styles.switch}
          label={plain.label}
          checked={isPlain}
          onChange={(_, { checked }) => reporting.setPlain(checked)}
        />
        <p className={shared.small}>{plain.hint}</p>
      </div>
      <TemplateChoice reportTexts={reportTexts} />
    </>
  );
};

const TemplateChoice = ({ reportTexts }: { readonly reportTexts: ReportTexts }) => {
  const styles = useReportStyles();
  const shared = useShared();
  const reporting = useReporting();
  const { template, draftHint } = useReportingTexts();
  const own = useReportingState((state) => state.own);
  const hasDrafts = usePaneState((state) =>
    reporting.volumes(state).some(({ readiness }) => readiness.state === "draft"),
  );
  const picker = useRef<HTMLInputElement>(null);
  const choose = (value: string): void => {
    if (value === BUILT_IN) reporting.useBuiltIn();
    else if (value === CHOOSE) picker.current!.click();
  };
  return (
    <div className={shared.stack}>
      <Field label={template.label}>
        <Select className={shared.choice} value={own ? OWN : BUILT_IN} onChange={(_, { value }) => choose(value)}>
          <option value={BUILT_IN}>{template.builtIn}</option>
          {own && (
            <option value={OWN}>
              {say(own.kind === "good" ? template.own : template.unusable, { name: own.name })}
            </option>
          )}
          <option value={CHOOSE}>{template.choose}</option>
        </Select>
      </Field>
      <input
        ref={picker}
        type="file"
        accept=".docx"
        className={styles.file}
        aria-label={template.choose}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void reporting.chooseTemplate(file);
          target.value = "";
        }}
      />
      {own && <TemplateVerdict own={own} reportTexts={reportTexts} />}
      {own?.kind !== "good" && <BuiltInTemplates separator={reportTexts.listSeparator} />}
      {hasDrafts && <p className={shared.small}>{draftHint}</p>}
    </div>
  );
};

/** What a template of one's own is made from. */
const BuiltInTemplates = ({ separator }: { readonly separator: string }) => {
  const styles = useReportStyles();
  const shared = useShared();
  const { template } = useReportingTexts();
  if (!usePane().mayDownload) return <p className={shared.small}>{template.sourceInWord}</p>;
  const { base, occupation } = BUILT_IN_TEMPLATES;
  const link = (name: string): ReactNode => (
    <Link inline className={mergeClasses(shared.link, styles.fileName)} href={templateAddress(name)} download={name}>
      {name}
    </Link>
  );
  return (
    <p className={shared.small}>
      {template.source}
      {link(base)}
      {separator}
      {link(occupation)}
    </p>
  );
};

/** For which volumes a good template serves; all that is wrong with a faulty one. */
const TemplateVerdict = ({ own, reportTexts }: { readonly own: OwnTemplate; readonly reportTexts: ReportTexts }) => {
  const styles = useReportStyles();
  const shared = useShared();
  const reporting = useReporting();
  const { language } = usePaneContext();
  const { template } = useReportingTexts();
  if (own.kind === "good") {
    const serves = kindOfTemplate(own.template.tags) === "base" ? template.servesBase : template.servesOccupation;
    const { unknown } = own.template;
    return (
      <>
        <p className={shared.small}>{serves}</p>
        {unknown.length > 0 && (
          <ul className={mergeClasses(styles.problems, shared.small)}>
            {unknown.map((one) => (
              <li key={one.tag}>{unknownTitlesLine(one, reportTexts)}</li>
            ))}
          </ul>
        )}
      </>
    );
  }
  if (own.kind === "unreadable") return <Notice intent="error" title={say(template.unreadable, own)} isAnswer />;
  const back = (
    <Button size="small" onClick={() => reporting.useBuiltIn()}>
      {template.useBuiltIn}
    </Button>
  );
  return (
    <Notice intent="error" title={say(template.faulty, { name: own.name })} actions={back} isAnswer>
      <ul className={styles.problems}>
        {own.problems.map((problem) => {
          const line = problemLine(problem, reportTexts, language);
          return <li key={line}>{line}</li>;
        })}
      </ul>
    </Notice>
  );
};
