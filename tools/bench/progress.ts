/** Logs progress to stderr, with the seconds since the start. */
export function progress(text: string): void {
  console.error(`${(performance.now() / 1000).toFixed(0).padStart(5)} s  ${text}`);
}
