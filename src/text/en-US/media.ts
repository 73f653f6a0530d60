import type { MediaTexts } from "../media";

export const mediaTexts: MediaTexts = {
  faults: {
    empty: "The file is empty (0 bytes). Export or copy it again.",
    notPhoto: "Its content is no picture. Put the original photo in its place.",
    notVideo: "Its content is no video. Put the original video in its place.",
    notJpeg: "Its content is {format}; only the name says otherwise. Open it in a viewer and save it as jpg.",
    otherPhotoFormat:
      'This is a {format} picture; the guide says "jpg、jpeg等通用格式" (jpg, jpeg and other common formats). Saved as jpg it counts.',
    photoCut: "The photo is incomplete: its end is missing. It may not have been copied whole; copy it again.",
    photoPadded: "The photo is filled up with zeros. It may not have been copied whole; copy it again.",
    photoBroken: "The photo is damaged and cannot be shown. Put the original in its place.",
    photoLong: "The file is too large; the end of the photo was not reached.",
    undecodable: "The photo cannot be shown: its content is damaged. Put the original in its place.",
    notVideoBut: "Its content is {format}, no video. Put the original video in its place.",
    videoCut: "The video is incomplete: the file is shorter than it says itself. Copy it again.",
    noPicture: "It has sound only, no picture. Put a video with a picture in its place.",
    noLength: "The video has no length: it is empty. Export it again.",
    videoUnknown:
      "Length and picture size of this kind of video cannot be read. Play it to see, or convert it to mp4 and check again.",
    videoLarge: "Too much would have to be read. Play it to see, or convert it to mp4 and check again.",
    short: "It lasts {length}, less than {least} minutes. Film more, or choose another.",
    small: "The picture is {width}×{height}, below 800×480. Use an original of higher resolution.",
    unreadable:
      "The system does not let this file be read. Close what uses it, or copy it to this computer, and check again.",
  },
  notJpegByName:
    "This is a {format} picture, no common format such as jpg or jpeg. Open it in a viewer and save it as jpg.",
  cannotTell: "Cannot be checked here: ",
  size: "{width}×{height}",
  minutes: "{m} min {s} s",
  seconds: "{s} s",
  misnamed: "the name does not match the content, which is {format}",
  repeats: 'looks the same as "{path}"; see whether it is',
  separator: ", ",
  venue: "{occupation}, {venue}",
  equipment: "{occupation}, main equipment",
  photos: "photos {good}/{least}",
  video: "videos {good}/{least}",
  verdicts: { pass: "enough", short: "too few", cannotTell: "cannot be checked here", none: "no files" },
  wrong: "{n} not counted",
  untold: "{n} cannot be checked",
  unplaced: "Not placed",
};
