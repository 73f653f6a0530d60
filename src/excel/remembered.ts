import { forget, keepText, readKept, requestParts } from "./kept-texts";
import { HEADINGS_NAMESPACE } from "./own-names";
import { run } from "./run";

/** See `Workbook.findHeadings`. */
export const findHeadings = (): Promise<string | undefined> =>
  run(async (context) => (await readKept(context, HEADINGS_NAMESPACE)).at(-1));

/** See `Workbook.keepHeadings`. */
export const keepHeadings = (text: string | undefined): Promise<void> =>
  run(async (context) => {
    const earlier = requestParts(context, HEADINGS_NAMESPACE);
    await context.sync();
    if (text === undefined) forget(earlier);
    else
      await keepText(context, earlier, { namespace: HEADINGS_NAMESPACE, element: "headings", set: "headings", text });
    await context.sync();
  });
