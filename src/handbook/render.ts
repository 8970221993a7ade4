import { figureOf, type Figure, type Indicator } from '../archive/figures.ts';
import type { Photo } from '../archive/briefing.ts';
import type { Body } from '../mdx/body.ts';
import { makeBody } from '../mdx/make-body.ts';
import type { LocatedProblem } from '../problems/problem.ts';
import { completeData } from './complete.ts';

/** A drawing used as a photograph; its renditions are in `public/huong-dan/`. */
const SAMPLE_PHOTO = {
  id: 'huong-dan/anh-mau.png',
  path: '',
  digest: '',
  width: 960,
  height: 480,
  colour: '#85afb4',
};

/** The photographs and figures of the complete frontmatter, to which the examples refer. */
export function exampleMaterial(indicators: readonly Indicator[]): {
  photos: Photo[];
  figures: Figure[];
} {
  const { photos, indicators: stated } = completeData();
  return {
    photos: photos.map(({ src, alt, caption, credit }) => ({
      alt,
      caption,
      credit,
      file: src === undefined ? undefined : SAMPLE_PHOTO,
    })),
    // Leaves out figures of indicators that the archive does not have, as they link to its page.
    figures: stated.flatMap((figure) => {
      const indicator = indicators.find(({ id }) => id === figure.indicator);
      return indicator ? [figureOf(figure, indicator)] : [];
    }),
  };
}

/** Parses and validates a text in the context of the complete frontmatter. */
function parseText(
  source: string,
): { body: Body; problems?: never } | { body?: never; problems: LocatedProblem[] } {
  const { photos, indicators } = completeData();
  return makeBody(source, {
    glossary: [],
    photoCount: photos.length,
    figures: indicators.map(({ indicator }) => indicator),
  });
}

/**
 * The body of an example.
 * @throws Error if the example is invalid, so that the handbook only teaches what works.
 */
export function exampleBody(source: string): Body {
  const { body, problems } = parseText(source);
  if (!body)
    throw new Error(
      `An example of the handbook is refused: ${source}\n${problems.map(({ message }) => message).join('\n')}`,
    );
  return body;
}

/**
 * The first error message for an invalid text.
 * @throws Error if the text is valid.
 */
export function refusalOf(source: string): LocatedProblem {
  const [problem] = parseText(source).problems ?? [];
  if (!problem) throw new Error(`The handbook says that this is refused, and it is not: ${source}`);
  return problem;
}
