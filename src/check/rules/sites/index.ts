import type { Rule } from "../../model/rule";
import { attachmentRules, type AttachmentMessages } from "./attachments";
import { equipmentRules, type EquipmentMessages } from "./equipment";
import { venueRules, type VenueMessages } from "./venues";

export interface SiteMessages extends VenueMessages, EquipmentMessages, AttachmentMessages {}

export const siteRules: readonly Rule[] = [...venueRules, ...equipmentRules, ...attachmentRules];
