import type { MediaPlace } from "./places";

/** What is said of the files in a folder, and not of a venue. */
const SORTS = /^(?:照片|图片|视频|录像|影像|场地照片|场地视频|photos?|pictures?|images?|videos?|dcim)\d*$/i;

/** The folder a file speaks for: that it lies in, or the one above where that only sorts photos from videos. */
export function folderOf(path: string): string {
  const folders = path.split("/").slice(0, -1);
  while (folders.length > 1 && SORTS.test(folders[folders.length - 1] ?? "")) folders.pop();
  return folders.join("/");
}

/** Where no workbook says what is asked for, every folder is a venue of its own. */
export const folderPlaces = (paths: readonly string[]): readonly MediaPlace[] =>
  [...new Set(paths.map(folderOf))].sort().map((folder) => ({ id: folder, occupation: "", venue: folder }));
