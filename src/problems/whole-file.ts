/** The position of a problem that concerns the whole file; nothing is underlined. */
export const WHOLE_FILE = { line: 1, column: 1, length: 0 } as const;
