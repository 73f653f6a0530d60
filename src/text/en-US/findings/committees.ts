import type { CommitteeMessages } from "../../../check/rules/committees";
import type { TextsOf } from "../../types";

export const committeeTexts: TextsOf<CommitteeMessages> = {
  "ORG-01.tooFew": {
    title: "Leading group has fewer than {least} people",
    why: "There are {count}; at least {least} are needed.",
    todo: "Add {more}.",
    choices: { begin: "Add {label|row|rows}" },
  },
  "ORG-02.tooFew": {
    title: "Leading group: fewer than {least} skilled or technical staff",
    why: "There are {count}; at least {least} are needed.",
    todo: "Add {more}, or check 人员类别.",
  },
  "ORG-03.noOffice": {
    title: "The office has nobody yet",
    why: "Beside the leading group the enterprise needs an office (工作办公室).",
    todo: "Fill in its director, deputy director and members.",
    choices: { begin: "Add {label|row|rows}" },
  },
  "ORG-03.tooFew": {
    title: "Office: skilled and technical staff under {least}%",
    why: "There are {skilled} of {total} ({percent}%); at least {least}% is needed.",
    todo: "Add {more}, which makes {skilledThen} of {totalThen} ({percentThen}%).",
  },
  "ORG-04.noHead": {
    title: "No {duty}",
    why: "{committee} is led by a {duty}; the table has none.",
    todo: "Add one, or check 职务.",
    choices: { begin: "Add {label|row|rows}" },
  },
  "ORG-04.severalHeads": {
    title: "More than one {duty}",
    why: "{committee} has {count} {duty}; there should be one.",
    todo: "Check 职务; make the others deputies or members.",
  },
  "ORG-04.noDeputy": {
    title: "No {duty}",
    why: "{committee} includes a {duty}; the table has none.",
    todo: "Add one; if there is none indeed, dismiss this with the reason.",
    choices: { begin: "Add {label|row|rows}" },
  },
  "ORG-05.departments": {
    title: "Departments not represented",
    why: "Of the departments the guide names, {count|is|are} missing: {departments}.",
    todo: "Add the people in charge of them; if they go by other names, dismiss this with the reason.",
  },
  "ORG-06.duty": {
    title: "Duty does not belong to this body",
    why: "The duties of {committee} are {duties}.",
    todo: "Choose from the list.",
  },
  "ORG-06.committee": {
    title: "Not a body of the guide",
    why: "The bodies are {committees}; this row counts for neither.",
    todo: "Choose from the list.",
  },
  "ORG-06.committeeName": {
    title: "Name the body as everywhere",
    why: "This means {committee}, which the whole table should write alike.",
    todo: "Change it to {committee}.",
    button: "Change to {committee}",
  },
  "ORG-06.dutyWord": {
    title: "The duty goes by another word",
    why: "This means {duty} and is checked as such; the guide calls it so in {committee}.",
    todo: "Change it to {duty}.",
    button: "Change to {duty}",
  },
  "ORG-06.categoryWord": {
    title: "The category goes by another word",
    why: "This means {category} and is counted as such; the whole table should write it alike.",
    todo: "Change it to {category}.",
    button: "Change to {category}",
  },
  "ORG-06.category": {
    title: "Not a category of the guide",
    why: "The categories are {categories}; anything else does not count as skilled or technical.",
    todo: "Choose from the list.",
  },
};
