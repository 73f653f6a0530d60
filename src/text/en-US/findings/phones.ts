import type { PhoneMessages } from "../../../check/rules/people/phones";
import type { TextsOf } from "../../types";

export const phoneTexts: TextsOf<PhoneMessages> = {
  "PER-19.untidy": {
    title: "Phone number is untidy",
    why: "It holds a country code, hyphens, words or other extra characters.",
    todo: "Change to {phone}.",
    button: "Change to {phone}",
  },
  "PER-19.remark": {
    title: "Words beside the phone number",
    why: 'It says "{found}"; the column takes the number only.',
    todo: "Check it and change to {phone}.",
  },
  "PER-19.missing": {
    title: "No phone number entered",
    why: 'It says "{found}", which is as good as empty.',
    todo: "Enter a mobile number, or a landline like 010-65881234.",
  },
  "PER-19.noArea": {
    title: "Landline without its area code",
    why: '"{found}" is a landline without an area code; in Beijing it would be {phone}.',
    todo: "Check it and put in the area code.",
  },
  "PER-19.unknown": {
    title: "Not a phone number",
    why: '"{found}" is neither a mobile number of 11 digits nor a landline with its area code.',
    todo: "Enter a mobile number, or a landline like 010-65881234.",
  },
  "PER-19.zeroLost": {
    title: "Area code lacks its leading 0",
    why: "The 0 seems to have been lost in a number cell; the number was {phone}.",
    todo: "Check it and put the 0 back.",
    button: "Change to {phone}",
  },
  "PER-19.placeholder": {
    title: "Looks like a placeholder",
    why: "The last eight digits of {found} are zeros, as typed until the number is known.",
    todo: "Enter the real number; if it is this one, dismiss this.",
  },
  "PER-19.rounded": {
    title: "Phone became scientific notation",
    why: "Only the scientific notation is left; the last digits are lost.",
    todo: "Set the cell to text and type the number again.",
  },
  "PER-19.shared": {
    title: "Two people with one phone",
    why: "{name} in {otherSheet} {otherCell} has the same number.",
    todo: "See whether it was pasted twice; if they do share it, dismiss this.",
  },
};
