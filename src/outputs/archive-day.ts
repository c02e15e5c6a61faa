/** The day of every file in an archive: the earliest that ZIP can say, wherever the build runs, so that no file is of another day than the others. */
export function archiveDay(): Date {
  return new Date(1980, 0, 1);
}
