/** Tells on the error stream how far the benchmark is, with the seconds since its start. */
export function progress(text: string): void {
  console.error(`${(performance.now() / 1000).toFixed(0).padStart(5)} s  ${text}`);
}
