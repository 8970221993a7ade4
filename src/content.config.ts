import { defineCollection } from 'astro:content';
import { readOptions } from './folders.ts';
import { contentLoaders } from './loading/astro-loader.ts';
import { storedBriefingSchema } from './schemas/briefing.ts';
import { authorSchema, personSchema, placeSchema, topicSchema } from './schemas/entries.ts';
import { storedGlossarySchema } from './schemas/glossary.ts';
import { indicatorSchema } from './schemas/indicator.ts';

const loader = contentLoaders(readOptions);

export const collections = {
  briefings: defineCollection({ loader: loader('briefings'), schema: storedBriefingSchema }),
  people: defineCollection({ loader: loader('people'), schema: personSchema }),
  authors: defineCollection({ loader: loader('authors'), schema: authorSchema }),
  topics: defineCollection({ loader: loader('topics'), schema: topicSchema }),
  places: defineCollection({ loader: loader('places'), schema: placeSchema }),
  indicators: defineCollection({ loader: loader('indicators'), schema: indicatorSchema }),
  glossary: defineCollection({ loader: loader('glossary'), schema: storedGlossarySchema }),
};
