import { numbersIn } from '../vietnamese/numbers.ts';
import type { Correction } from './changes.ts';

/** The parts of a figure that a correction may state. */
interface StatedFigure {
  /** The id of its indicator. */
  indicator: string;
  value: number;
  unit: string;
}

/**
 * Whether a correction changed this figure: its new words state the figure's number, and it names
 * the figure's indicator. One that names no indicator must state the unit too, or nothing else, as
 * different figures may have the same number.
 */
export function changedFigure({ indicator, now }: Correction, figure: StatedFigure): boolean {
  return states(now, indicator, figure);
}

/**
 * The figures that still have the number that a correction calls wrong, each with the index of that
 * correction.
 * @param corrections in the order of the frontmatter; a later one may restore a number.
 */
export function staleFigures<Figure extends StatedFigure>(
  corrections: readonly Correction[],
  figures: readonly Figure[],
): { figure: Figure; correction: number }[] {
  return corrections.flatMap(({ was, indicator }, index) =>
    figures
      .filter(
        (figure) =>
          states(was, indicator, figure) &&
          !corrections.slice(index).some((later) => changedFigure(later, figure)),
      )
      .map((figure) => ({ figure, correction: index })),
  );
}

function states(words: string, indicator: string | undefined, figure: StatedFigure): boolean {
  if (!numbersIn(words).includes(figure.value)) return false;
  if (indicator !== undefined) return indicator === figure.indicator;
  return words.includes(figure.unit) || /^\P{L}+$/u.test(words);
}
