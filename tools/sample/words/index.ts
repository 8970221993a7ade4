import { BELIEF, CULTURE, HISTORY, SPORT, TOURISM } from './culture.ts';
import { FARMING, FORESTRY, GARDEN, LIVESTOCK } from './land.ts';
import { EDUCATION, FAMILY, FOOD, HEALTH } from './people.ts';
import { ENVIRONMENT, FISHING, WEATHER, WILDLIFE } from './sea.ts';
import { ADMINISTRATION, LAW, MILITARY, PARTY } from './state.ts';
import { CONSTRUCTION, FINANCE, INDUSTRY, TRADE, TRANSPORT } from './works.ts';

/** The subject fields of sample briefings, with their words. */
export const FIELDS = {
  farming: FARMING,
  livestock: LIVESTOCK,
  forestry: FORESTRY,
  garden: GARDEN,
  fishing: FISHING,
  weather: WEATHER,
  environment: ENVIRONMENT,
  wildlife: WILDLIFE,
  administration: ADMINISTRATION,
  party: PARTY,
  law: LAW,
  military: MILITARY,
  education: EDUCATION,
  health: HEALTH,
  family: FAMILY,
  food: FOOD,
  construction: CONSTRUCTION,
  transport: TRANSPORT,
  trade: TRADE,
  finance: FINANCE,
  industry: INDUSTRY,
  culture: CULTURE,
  sport: SPORT,
  history: HISTORY,
  belief: BELIEF,
  tourism: TOURISM,
} as const;

/** The name of a field. */
export type FieldName = keyof typeof FIELDS;
