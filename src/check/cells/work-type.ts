import { NO_WORK_TYPE } from "../../guide/written-variants";
import { saysNothing } from "./nothing";

/** The work type a cell names; "" where it says that there is none: /, 无, 不分工种. */
export const workTypeIn = (text: string): string => (saysNothing(text, NO_WORK_TYPE) ? "" : text);
