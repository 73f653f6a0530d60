import type { RosterMessages } from "../../../check/rules/rosters";
import type { TextsOf } from "../../types";
import { occupationNameTexts } from "./occupation-names";

export const rosterTexts: TextsOf<RosterMessages> = {
  "EXAM-01.tooFew": {
    title: "Fewer than {minimum} examiners for {occupation}",
    group: "Fewer than {minimum} examiners for {places|occupation|occupations}",
    why: "The roster has {count|examiner|examiners} for {occupation}; each occupation needs at least {minimum}, so {missing|more is|more are} needed.",
    todo: "Add examiners.",
    choices: { begin: "Add {label|row|rows}" },
  },
  "EXAM-02.notInPlan": {
    title: "Occupation is not in 认定职业",
    why: "认定职业 has no {text}, so this row counts for no occupation.",
    todo: "Use an occupation of 认定职业, or add this one there.",
  },
  "EXAM-02.writing": occupationNameTexts.writing,
  "EXAM-02.several": {
    title: "Several occupations in one row",
    why: "{count|occupation|occupations} are named here; examiners are listed occupation by occupation.",
    todo: "Make it {count|row|rows}, one occupation each.",
  },
  "QC-01.tooFew": {
    title: "Fewer than {minimum} quality controllers",
    why: "The roster has {count|quality controller|quality controllers}; at least {minimum} are asked for, so {missing|more is|more are} needed.",
    todo: "Add quality controllers.",
  },
  "PER-11.sameIdTwice": {
    title: "Same ID twice in one roster",
    why: "{otherCell} holds this ID already; a person counts once in a roster.",
    todo: "Delete the repeated row, or correct the ID that was miscopied.",
  },
  "PER-11.oneIdTwoNames": {
    title: "One ID with two names",
    why: "Here it is {name}, but {otherSheet} {otherCell} has the same ID for {otherName}.",
    todo: "Compare with the ID card and correct the name or the number.",
  },
  "PER-11.oneNameTwoIds": {
    title: "One name with two IDs",
    why: "{name} has another ID in {otherSheet} {otherCell}.",
    todo: "If it is one person, correct the ID that was miscopied; if two people share the name, dismiss this with the reason.",
  },
  "PER-12.severalOccupations": {
    title: "One person examines several occupations",
    why: "{name} is on the rosters of {count|occupation|occupations} and counts for each.",
    todo: "Make sure the person is qualified for each, with the proof at hand.",
  },
  "PER-13.bothRoles": {
    title: "Examiner is also a quality controller",
    why: "{name} is also in {otherSheet} {otherCell}; quality controllers supervise examiners, so the two are best kept apart.",
    todo: "Name somebody else for one of the two, or dismiss this with the reason.",
  },
};
