/** The titles over the columns of a form's tab. */
export const FORM_TITLES = ["项目", "内容", "填写说明"] as const;

/** The one over its values. */
export const [, FORM_VALUE_TITLE] = FORM_TITLES;
