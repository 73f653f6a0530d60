import { watchStart } from "./watchdog";

watchStart(window);
