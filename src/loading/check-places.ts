import { nearest, quoted } from '../problems/nearest.ts';
import type { Explanation } from '../problems/problem.ts';
import { existedOn, type PlaceData } from '../schemas/entries.ts';
import { dayAfter, dayBefore, shortDate } from '../vietnamese/dates.ts';
import { findCycles } from './find-cycles.ts';
import type { Entry } from './read-entries.ts';

/** A problem of one place, and its path in the file. */
export interface PlaceProblem {
  id: string;
  path: PropertyKey[];
  message: string;
  expected: string;
}

/**
 * Finds places whose references to other places are missing, cyclic or do not match in time.
 * @param broken ids of places whose files are invalid.
 */
export function placeProblems(
  places: readonly Entry<PlaceData>[],
  broken: ReadonlySet<string> = new Set(),
): PlaceProblem[] {
  const byId = new Map(places.map(({ id, data }) => [id, data]));
  const problemsOfPlaces = places.flatMap(({ id, data }) => {
    const problems: PlaceProblem[] = [];
    const report = (path: PropertyKey[], message: string, expected: string) => {
      problems.push({ id, path, message, expected });
    };
    const resolve = (path: PropertyKey[], other: string): PlaceData | undefined => {
      if (other === id)
        report(path, `Địa bàn “${id}” nhắc đến chính nó.`, 'Ghi mã của một địa bàn khác.');
      else if (!byId.has(other) && !broken.has(other))
        report(
          path,
          `Không có địa bàn “${other}”.`,
          `Gần nhất: ${quoted(nearest(other, byId.keys()))}. Địa bàn mới thì thêm một tệp vào content/places.`,
        );
      return other === id ? undefined : byId.get(other);
    };
    const { until, within, became } = data;
    if (within !== undefined) resolve(['within'], within);
    became.forEach(({ place }, index) => {
      const path = ['became', index, 'place'];
      const next = resolve(path, place);
      if (next?.from === undefined) return;
      if (until === undefined)
        report(
          path,
          `“${place}” có từ ${shortDate(next.from)}, nhưng địa bàn này không ghi ngày cuối.`,
          `Thêm until: ${dayBefore(next.from)}`,
        );
      else if (next.from !== dayAfter(until))
        report(
          path,
          `“${place}” có từ ${shortDate(next.from)}, không phải ngày liền sau ngày cuối ${shortDate(until)} của địa bàn này.`,
          `Viết until: ${dayBefore(next.from)} ở đây, hoặc from: ${dayAfter(until)} ở content/places/${place}.yaml.`,
        );
    });
    return problems;
  });
  return [...problemsOfPlaces, ...cycleProblems(byId)];
}

/** Finds places that indirectly become or belong to themselves. */
function cycleProblems(byId: ReadonlyMap<string, PlaceData>): PlaceProblem[] {
  const successions = findCycles(
    byId.keys(),
    (id) => byId.get(id)?.became.map(({ place }) => place) ?? [],
  );
  const memberships = findCycles(byId.keys(), (id) => [byId.get(id)?.within ?? []].flat());
  return [
    ...successions.map(({ from, index, to }) => ({
      id: from,
      path: ['became', index, 'place'],
      message: `“${from}” về sau thành “${to}”, mà theo became của “${to}” thì “${to}” lại về sau thành “${from}”.`,
      expected:
        'Bỏ một trong các mục became đó: đơn vị lập sau không thể thành đơn vị trước nó. Đơn vị lập lại dưới tên cũ là một tệp riêng.',
    })),
    ...memberships.map(({ from, to }) => ({
      id: from,
      path: ['within'],
      message: `“${from}” thuộc “${to}”, mà theo within của “${to}” thì “${to}” lại thuộc “${from}”.`,
      expected: 'Bỏ một trong các mục within đó: đơn vị cấp trên không thể thuộc đơn vị cấp dưới.',
    })),
  ];
}

/** Checks that a place existed on the day of a briefing; returns a message if not. */
export function checkPlaceOnDate(
  date: string,
  id: string,
  places: ReadonlyMap<string, PlaceData>,
): Explanation | undefined {
  const place = places.get(id);
  if (!place || existedOn(date, place)) return undefined;
  const { from, until } = place;
  const when =
    from !== undefined && date < from
      ? `chỉ có từ ngày ${shortDate(from)}`
      : `chỉ còn đến ngày ${until === undefined ? '' : shortDate(until)}`;
  const namesakes = (namesakesIn(places).get(place.name) ?? [])
    .filter(([, other]) => existedOn(date, other))
    .slice(0, MAX_NAMESAKES);
  return {
    message: `${place.kind} ${place.name} (“${id}”) ${when}, mà bản tin là của ngày ${shortDate(date)}.`,
    expected:
      namesakes.length > 0
        ? `Vào ngày đó có: ${namesakes.map(([other, { kind, name }]) => `${kind} ${name} (“${other}”)`).join(', ')}.`
        : 'Ghi địa bàn có vào ngày đó, hoặc sửa lại ngày.',
  };
}

/** How many places of the same name a message lists. */
const MAX_NAMESAKES = 5;

type Namesakes = ReadonlyMap<string, readonly (readonly [id: string, place: PlaceData])[]>;

/** Cached for each archive, as every briefing needs them. */
const namesakesCache = new WeakMap<ReadonlyMap<string, PlaceData>, Namesakes>();

function namesakesIn(places: ReadonlyMap<string, PlaceData>): Namesakes {
  const cached = namesakesCache.get(places);
  if (cached) return cached;
  const namesakes = Map.groupBy(places, ([, { name }]) => name);
  namesakesCache.set(places, namesakes);
  return namesakes;
}
