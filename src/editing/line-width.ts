/** The maximum length of a line that the form or `npm run new` writes, in characters. */
export const LINE_WIDTH = 120;
