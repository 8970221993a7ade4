import { formatNumber } from '../vietnamese/numbers.ts';

/** Tells how far long work is. */
export interface Progress {
  /** One more is done: `name`. */
  step: (name: string) => void;
  end: () => void;
}

/**
 * Shows on a terminal one line that counts, `Dựng trang 4.120/20.000`; with `verbose` a line for each, also where there is no terminal.
 */
export function showProgress(what: string, count: number, verbose: boolean): Progress {
  const isShown = process.stderr.isTTY && !verbose;
  let done = 0;
  return {
    step: (name) => {
      done += 1;
      if (verbose) process.stdout.write(`${what} ${formatNumber(done)}/${formatNumber(count)} ${name}\n`);
      else if (isShown && (done % 20 === 0 || done === count)) process.stderr.write(`\r${what} ${formatNumber(done)}/${formatNumber(count)}`);
    },
    end: () => { if (isShown && done > 0) process.stderr.write('\n'); },
  };
}
