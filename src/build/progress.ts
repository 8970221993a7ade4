import { formatNumber } from '../vietnamese/numbers.ts';

export interface Progress {
  /** Counts one more finished item. */
  step: (name: string) => void;
  end: () => void;
}

/**
 * Shows a counter on the terminal, `Dựng trang 4.120/20.000`. With `verbose` it prints a line for
 * each item instead, even without a terminal.
 */
export function showProgress(label: string, count: number, verbose: boolean): Progress {
  const isCounterShown = process.stderr.isTTY && !verbose;
  let done = 0;
  return {
    step: (name) => {
      done += 1;
      if (verbose)
        process.stdout.write(`${label} ${formatNumber(done)}/${formatNumber(count)} ${name}\n`);
      else if (isCounterShown && (done % 20 === 0 || done === count))
        process.stderr.write(`\r${label} ${formatNumber(done)}/${formatNumber(count)}`);
    },
    end: () => {
      if (isCounterShown && done > 0) process.stderr.write('\n');
    },
  };
}
