import { figureOf, type Figure, type Indicator } from '../archive/figures.ts';
import type { Photo } from '../archive/briefing.ts';
import type { Body } from '../mdx/body.ts';
import { makeBody } from '../mdx/make-body.ts';
import type { LocatedProblem } from '../problem.ts';
import { site } from '../site.ts';
import { completeData } from './complete.ts';

/** The drawing that stands for a photograph, in the sizes and formats that photographs have: `public/huong-dan/`. */
const SAMPLE_PHOTO = { id: 'huong-dan/anh-mau.png', path: '', digest: '', width: 960, height: 480, colour: '#85afb4' };

/** What the handbook's examples may pick from: photographs and figures as a briefing with the complete frontmatter has them. */
export function exampleMaterial(indicators: readonly Indicator[]): { photos: Photo[]; figures: Figure[] } {
  const { photos, indicators: stated } = completeData();
  return {
    photos: photos.map(({ src, alt, caption, credit }) => ({ alt, caption, credit, file: src === undefined ? undefined : SAMPLE_PHOTO })),
    // An archive that does not know an indicator has no page of it to link to.
    figures: stated.flatMap((figure) => {
      const indicator = indicators.find(({ id }) => id === figure.indicator);
      return indicator ? [figureOf(figure, indicator)] : [];
    }),
  };
}

/** A piece of a briefing's text as the guard takes it, with the complete frontmatter above it. */
function tryText(source: string): { body: Body; problems?: never } | { body?: never; problems: LocatedProblem[] } {
  const { photos, indicators } = completeData();
  return makeBody(source, { base: site.basePath, glossary: [], photoCount: photos.length, figures: indicators.map(({ indicator }) => indicator) });
}

/** The body of an example. @throws Error when the guard refuses it: the handbook may not teach what does not work. */
export function exampleBody(source: string): Body {
  const { body, problems } = tryText(source);
  if (!body) throw new Error(`An example of the handbook is refused: ${source}\n${problems.map(({ message }) => message).join('\n')}`);
  return body;
}

/** What the check says of a text that a briefing may not hold. @throws Error when it takes the text after all. */
export function refusalOf(source: string): LocatedProblem {
  const [problem] = tryText(source).problems ?? [];
  if (!problem) throw new Error(`The handbook says that this is refused, and it is not: ${source}`);
  return problem;
}
