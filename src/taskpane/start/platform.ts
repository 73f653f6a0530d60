/**
 * Whether a download of an add-in's arrives: on the web since Microsoft allowed it in the frame, on Windows as users report.
 * On the Mac nothing happens and nobody is told (OfficeDev/office-js#2700, "by design"); of other platforms nothing is known.
 */
export const mayDownload = (platform: Office.PlatformType | undefined): boolean =>
  platform !== undefined && (platform === Office.PlatformType.PC || platform === Office.PlatformType.OfficeOnline);
