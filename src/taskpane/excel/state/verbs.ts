import type { buildTables } from "../../../actions/build-tables";
import type { checkAndMark } from "../../../actions/check-and-mark";
import type { clearMarks } from "../../../actions/clear-marks";
import type { goTo } from "../../../actions/go-to";
import type { makeVolumes } from "../../../actions/make-volumes";
import type { openSample } from "../../../actions/open-sample";
import type { recheckEdit } from "../../../actions/recheck-edit";
import type { updateAttachments } from "../../../actions/update-attachments";

/** The user's verbs the pane offers; only their types, for each is fetched when it is first used. */
export interface Verbs {
  readonly buildTables: typeof buildTables;
  readonly checkAndMark: typeof checkAndMark;
  readonly recheckEdit: typeof recheckEdit;
  readonly clearMarks: typeof clearMarks;
  readonly goTo: typeof goTo;
  readonly updateAttachments: typeof updateAttachments;
  readonly openSample: typeof openSample;
  readonly makeVolumes: typeof makeVolumes;
}
