/** The user's verbs in Excel. */
export const VERBS = {
  buildTables: async () => (await import("../../actions/build-tables")).buildTables,
  checkAndMark: async () => (await import("../../actions/check-and-mark")).checkAndMark,
  recheckEdit: async () => (await import("../../actions/recheck-edit")).recheckEdit,
  clearMarks: async () => (await import("../../actions/clear-marks")).clearMarks,
  goTo: async () => (await import("../../actions/go-to")).goTo,
  updateAttachments: async () => (await import("../../actions/update-attachments")).updateAttachments,
  dismiss: async () => (await import("../../actions/dismiss")).dismiss,
  takeBackDismissal: async () => (await import("../../actions/dismiss")).takeBackDismissal,
  planRepairs: async () => (await import("../../actions/plan-repairs")).planRepairs,
  applyChanges: async () => (await import("../../actions/repair")).applyChanges,
  settleRepair: async () => (await import("../../actions/repair")).settleRepair,
  findRepair: async () => (await import("../../actions/repair")).findRepair,
  readList: async () => (await import("../../actions/read-list")).readList,
  recallHeadings: async () => (await import("../../actions/read-list")).recallHeadings,
  rememberHeadings: async () => (await import("../../actions/read-list")).rememberHeadings,
  planFollowing: async () => (await import("../../actions/follow")).planFollowing,
  openSample: async () => (await import("../../actions/open-sample")).openSample,
  makeVolumes: async () => (await import("../../actions/make-volumes")).makeVolumes,
};

export type Verbs = typeof VERBS;
