/** Whether a page shows sample briefings alone: it then says so once, not at each of them. */
export function areSamples(briefings: readonly { sample: boolean }[]): boolean {
  return briefings.length > 0 && briefings.every(({ sample }) => sample);
}
