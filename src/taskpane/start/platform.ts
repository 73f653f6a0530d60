/**
 * Whether a download of an add-in's arrives: on the web since Microsoft allowed it in the frame, on Windows as users report.
 * On the Mac nothing happens and nobody is told (OfficeDev/office-js#2700, "by design"); of other platforms nothing is known.
 */
export const mayDownload = (platform: Office.PlatformType | undefined): boolean =>
  platform !== undefined && (platform === Office.PlatformType.PC || platform === Office.PlatformType.OfficeOnline);

/** Where Office runs, as far as what a person can do there differs. Other platforms are taken for Windows. */
export type Platform = "windows" | "mac" | "web";

export function platformOf(platform: Office.PlatformType | undefined): Platform {
  if (platform === undefined) return "windows";
  if (platform === Office.PlatformType.OfficeOnline) return "web";
  return platform === Office.PlatformType.Mac || platform === Office.PlatformType.iOS ? "mac" : "windows";
}
