import type { Random } from './random.ts';
import { upperFirst, type Slots } from './sentences.ts';
import { FOREIGN_NAMES, NAME_SYLLABLES, ONSETS, RIMES } from './words/names.ts';

const LANDMARKS = [
  'khe',
  'rú',
  'cồn',
  'đồng',
  'bàu',
  'hói',
  'động',
  'dốc',
  'bến',
  'đập',
  'hòn',
  'đồi',
  'rào',
  'cầu',
  'mỏm',
  'bãi',
  'eo',
  'nà',
  'lèn',
  'truông',
  'đường',
  'giếng',
  'chợ',
  'rộc',
  'vũng',
];
const COMPANIES = [
  'Công ty',
  'Hợp tác xã',
  'Công ty TNHH',
  'HTX',
  'Công ty cổ phần',
  'doanh nghiệp',
  'tổ hợp tác',
  'cơ sở',
  'Tập đoàn',
  'xí nghiệp',
];

/**
 * Invents the names of an archive, by slot: hamlets (`thon`), streams and hills (`toponym`) and
 * companies (`company`). Earlier names occur more often. Some syllables occur nowhere else.
 */
export function makeGazetteer(random: Random): Slots {
  const name = () => `${random.pickSkewed(NAME_SYLLABLES)} ${random.pickSkewed(NAME_SYLLABLES)}`;
  const obscure = () => upperFirst(random.pick(ONSETS) + random.pick(RIMES));
  return {
    thon: distinct(260, name),
    toponym: distinct(
      3000,
      () =>
        `${random.pickSkewed(LANDMARKS)} ${random.chance(0.3) ? `${obscure()} ${random.pickSkewed(NAME_SYLLABLES)}` : obscure()}`,
    ),
    company: distinct(
      240,
      () =>
        `${random.pickSkewed(COMPANIES)} ${random.chance(0.25) ? random.pick(FOREIGN_NAMES) : `${random.pick(NAME_SYLLABLES)} ${name()}`}`,
    ),
  };
}

function distinct(count: number, generate: () => string): string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(generate());
  return [...names];
}
