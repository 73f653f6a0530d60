/** The document's own table of contents (目录): a field, of which filling changes the entries' pages. */
import type { ContentsState } from "../host/document";
import { refusalOf } from "../office/refusal";
import { updateFields } from "./door";
import { offers, run } from "./run";

/** Of the document's first paragraphs so many are looked at; a table of contents stands in front. */
const LOOKED_AT = 400;
const ENTRY = /^toc ?[1-9]$/i;

/**
 * Updates what Word can update. 1 or 2 syncs. Never throws for what Word refuses: what was filled stays filled.
 * WordApi 1.3; fields from 1.5 on, and only where the client that was loaded knows them.
 */
export const refreshContents = (): Promise<ContentsState> =>
  run(async (context) => {
    const { body } = context.document;
    try {
      if (offers("1.5") && "fields" in body && (await updated(context, body))) return "updated";
    } catch (error) {
      // Word on the web keeps fields, and updates few of them.
      if (!refusalOf(error)) throw error;
    }
    try {
      return (await hasContents(context, body)) ? "stale" : "none";
    } catch (error) {
      if (!refusalOf(error)) throw error;
      return "unknown";
    }
  });

async function updated(context: Word.RequestContext, { fields }: Word.Body): Promise<boolean> {
  const contents = fields.getByTypes([Word.FieldType.toc]);
  contents.load("items/type");
  await context.sync();
  if (updateFields(contents) === 0) return false;
  await context.sync();
  return true;
}

/** Its entries bear styles of Word's own, in whatever language the document is. */
async function hasContents(context: Word.RequestContext, { paragraphs }: Word.Body): Promise<boolean> {
  paragraphs.load({ styleBuiltIn: true, $top: LOOKED_AT });
  await context.sync();
  return paragraphs.items.some(({ styleBuiltIn }) => ENTRY.test(styleBuiltIn));
}
