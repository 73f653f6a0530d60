import { base64Of } from "../office/base64";
import { refreshContents } from "./contents";
import { fillDocument } from "./fill";
import { glanceAtControls, readControls, readingOf, type Read } from "./read";
import { run } from "./run";
import type { DocumentControl, OpenDocument } from "../host/document";

/** The document open in Word, through Office.js. The one place where the parts of this room are put together. */
export function wordDocument(): OpenDocument {
  let last: Read | undefined;
  return {
    read: () => run(async (context) => readingOf((last = await readControls(context)))),
    glance: () => run(async (context) => readingOf(await glanceAtControls(context, last))),
    fill: fillDocument,
    refreshContents,
    goTo,
    openDocument: (file) =>
      run(async (context) => {
        context.application.createDocument(base64Of(file)).open();
        await context.sync();
      }),
  };
}

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
