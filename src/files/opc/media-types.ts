/** What a file is, to a browser that hands it over. */
export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const ZIP = "application/zip";
