/** How long a line of a briefing's file may grow before what writes it begins a new one, in characters. */
export const LINE_WIDTH = 120;
