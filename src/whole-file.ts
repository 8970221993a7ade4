/** The place of what is wrong with a file as a whole: nothing of it is underlined. */
export const WHOLE_FILE = { line: 1, column: 1, length: 0 } as const;
