import { Button, Link } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { DOCX } from "../../files/opc/media-types";
import type { ContentsState, FillOutcome, LeftControl, Refusal } from "../../host/document";
import { useShared } from "../shared/shared.styles";
import { say, usePane, usePaneContext, useTexts } from "./context";
import type { Result } from "./model";
import { Notice } from "../shared/Notice";

type Of<K extends Result["kind"]> = Extract<Result, { readonly kind: K }>;

/** What came of the last operation. */
export const ResultBar = ({ result }: { readonly result: Result }) => {
  switch (result.kind) {
    case "unusable":
      return <UnusableFile {...result} />;
    case "filled":
      return <Filled {...result} />;
    case "opened":
      return <Opened {...result} />;
    case "notOpened":
      return <NotOpened {...result} />;
    case "gone":
      return <Gone {...result} />;
    case "heldBack":
      return <HeldBack />;
    case "notMade":
      return <NotMade />;
  }
};

const NotMade = () => {
  const { making } = useTexts();
  return <Notice isAnswer intent="info" title={making.stopped} />;
};

const UnusableFile = ({ name, why, words }: Of<"unusable">) => {
  const { file, shell } = useTexts();
  const { what, todo } = words.whyUnusable(why);
  return (
    <Notice isAnswer intent="error" title={say(file.unusable, { name })}>
      {what + shell.between + todo}
    </Notice>
  );
};

const Filled = ({ outcome, isRefresh }: Of<"filled">) => {
  const { common, platform } = usePaneContext();
  const { result: texts, shell } = useTexts();
  const refused = outcome.left.filter(isRefused);
  const surplus = outcome.left.filter(isSurplus);
  const left = outcome.left.filter((one) => !isRefused(one) && !isSurplus(one));
  const { hers } = outcome.rows;
  const titles = (controls: readonly LeftControl[]): string =>
    [...new Set(controls.map(({ control }) => say(common.quoted, { text: control.title })))].join(common.building.and);
  const refusedText = (text: string, some: readonly Left<"refused">[]): readonly string[] =>
    some.length > 0 ? [say(text, { titles: titles(some), code: codesOf(some).join(common.building.and) })] : [];
  const sentences = [
    filledText(outcome, isRefresh, texts, common.separator) + texts.stopper,
    ...(hers > 0 ? [say(texts.hers, { n: hers }), texts.othersUntouched] : [texts.untouched]),
    ...(left.length > 0 ? [say(texts.left, { titles: titles(left) })] : []),
    ...refusedText(
      texts.refused,
      refused.filter(({ control }) => control.kind !== "list"),
    ),
    // The rows of a table are written one after the other, all else at once.
    ...refusedText(
      texts.halfRefused,
      refused.filter(({ control }) => control.kind === "list"),
    ),
    ...surplus.map((one) => {
      const { code, rows } = one.problem;
      return say(texts.surplus, { title: titles([one]), rows: rows.join(common.building.and), code });
    }),
    ...(refused.length + surplus.length > 0 ? [texts.pressAgain] : []),
    ...contentsText(outcome.contents, platform === "web", texts),
  ];
  return (
    <Notice isAnswer intent={outcome.left.length > 0 ? "warning" : "success"}>
      {sentences.join(shell.between)}
    </Notice>
  );
};

type Left<Id extends Refusal["id"]> = LeftControl & { readonly problem: Extract<Refusal, { readonly id: Id }> };
const isRefused = (left: LeftControl): left is Left<"refused"> => left.problem.id === "refused";
const isSurplus = (left: LeftControl): left is Left<"surplus"> => left.problem.id === "surplus";

const codesOf = (refused: readonly Left<"refused">[]): readonly string[] => [
  ...new Set(refused.map(({ problem }) => problem.code)),
];

/** What became of the table of contents; the key that updates one does so in desktop Word only. */
function contentsText(
  contents: ContentsState,
  isOnline: boolean,
  texts: ReturnType<typeof useTexts>["result"],
): readonly string[] {
  switch (contents) {
    case "none":
      return [];
    case "updated":
      return [texts.contentsUpdated];
    case "stale":
      return [isOnline ? texts.contentsStaleOnline : texts.contentsStale];
    case "unknown":
      return [isOnline ? texts.contentsUnknownOnline : texts.contentsUnknown];
  }
}

/** 已刷新 7 项，新增 3 行，减少 1 行 */
function filledText(
  { written, rows: { added, removed } }: FillOutcome,
  isRefresh: boolean,
  texts: ReturnType<typeof useTexts>["result"],
  separator: string,
): string {
  return [
    say(isRefresh ? texts.refreshed : texts.filled, { n: written.length }),
    ...(isRefresh && added > 0 ? [say(texts.added, { n: added })] : []),
    ...(isRefresh && removed > 0 ? [say(texts.removed, { n: removed })] : []),
  ].join(separator);
}

/** Word says that it opened the document; where none is to be seen, the person takes the file. */
const Opened = ({ name, file }: Of<"opened">) => {
  const { platform } = usePaneContext();
  const { result: texts, notSeen } = useTexts();
  return (
    <Notice isAnswer intent="success" title={say(platform === "web" ? texts.openedOnline : texts.opened, { name })}>
      {texts.openedHint}
      <br />
      {notSeen[platform]}
      {platform !== "mac" && (
        <>
          <br />
          <SaveLink name={name} file={file} />
        </>
      )}
    </Notice>
  );
};

/** Word would not open the document: the person takes the file, which on the Mac does not arrive (office-js#2700). */
const NotOpened = ({ name, file }: Of<"notOpened">) => {
  const { platform } = usePaneContext();
  const { notOpened: texts, notSeen } = useTexts();
  return (
    <Notice isAnswer intent="warning" title={texts.what}>
      {platform === "mac" ? (
        notSeen.refusedOnMac
      ) : (
        <>
          {texts.todo}
          <br />
          <SaveLink name={name} file={file} />
          <br />
          {texts.notReceived}
        </>
      )}
    </Notice>
  );
};

const SaveLink = ({ name, file }: { readonly name: string; readonly file: Uint8Array }) => {
  const shared = useShared();
  const { notOpened: texts } = useTexts();
  return (
    <Link inline className={shared.link} href={useObjectUrl(file)} download={name}>
      {say(texts.save, { name })}
    </Link>
  );
};

const HeldBack = () => {
  const { result: texts } = useTexts();
  return (
    <Notice isAnswer intent="warning" title={texts.heldBack}>
      {texts.heldBackHint}
    </Notice>
  );
};

/** An address at which the browser finds the file as long as it is offered. */
function useObjectUrl(file: Uint8Array): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([file.slice()], { type: DOCX }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}

const Gone = ({ title }: Of<"gone">) => {
  const pane = usePane();
  const { result: texts, shell } = useTexts();
  const close = (
    <Button size="small" onClick={() => pane.dismiss()}>
      {shell.close}
    </Button>
  );
  return (
    <Notice isAnswer intent="info" title={say(texts.gone, { title })} actions={close}>
      {texts.goneHint}
    </Notice>
  );
};
