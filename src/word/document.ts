import { base64Of } from "../office/base64";
import { fillDocument } from "./fill";
import { readControls, readingOf } from "./read";
import { run } from "./run";
import type { DocumentControl, OpenDocument } from "../host/document";

/** The document open in Word, through Office.js. The one place where the parts of this room are put together. */
export const wordDocument = (): OpenDocument => ({
  read: () =>
    run(async (context) => {
      const { controls, revisions } = await readControls(context);
      return readingOf(controls, revisions);
    }),
  fill: fillDocument,
  goTo,
  openDocument: (file) =>
    run(async (context) => {
      context.application.createDocument(base64Of(file)).open();
      await context.sync();
    }),
});

/** A control's number may have changed since it was read; its tag has not. */
const goTo = ({ id, tag }: DocumentControl): Promise<"selected" | "gone"> =>
  run(async (context) => {
    const all = context.document.contentControls;
    all.load("items/id,items/tag");
    await context.sync();
    const tagged = all.items.filter((control) => control.tag === tag);
    const found = tagged.find((control) => control.id === id) ?? tagged[0];
    if (!found) return "gone";
    found.select();
    await context.sync();
    return "selected";
  });
