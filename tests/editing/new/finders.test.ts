import { describe, expect, it } from 'vitest';
import {
  KINDS,
  measureFinders,
  PRECISION_GOAL,
  precisionOf,
  RECALL_GOAL,
  recallOf,
} from '../../../tools/bench/finders.ts';

describe.each([
  'passages',
  'unseen',
  'unseen-2',
  'unseen-3',
  'unseen-4',
  'unseen-5',
  'unseen-6',
  'unseen-7',
  'unseen-23',
])('in the passages of %s.txt', (file) => {
  const scores = measureFinders(`tests/editing/new/finders/${file}.txt`);

  it.each(KINDS)('%s are found as precisely and completely as is the goal', (kind) => {
    const score = scores.find((one) => one.kind === kind);
    expect(score?.wanted).toBeGreaterThan(5);
    expect(score && precisionOf(score)).toBeGreaterThanOrEqual(PRECISION_GOAL);
    expect(score && recallOf(score)).toBeGreaterThanOrEqual(RECALL_GOAL);
  });
});

describe.each([
  'unseen-8',
  'unseen-9',
  'unseen-10',
  'unseen-11',
  'unseen-12',
  'unseen-13',
  'unseen-14',
  'unseen-15',
  'unseen-16',
  'unseen-17',
  'unseen-18',
  'unseen-19',
  'unseen-20',
  'unseen-21',
  'unseen-22',
  'unseen-24',
  'unseen-25',
  'unseen-26',
])('in the passages of %s.txt, which are about groups', (file) => {
  const scores = measureFinders(`tests/editing/new/finders/${file}.txt`);

  it('groups are found as precisely and completely as is the goal', () => {
    const score = scores.find(({ kind }) => kind === 'groups');
    expect(score?.wanted).toBeGreaterThan(20);
    expect(score && precisionOf(score)).toBeGreaterThanOrEqual(PRECISION_GOAL);
    expect(score && recallOf(score)).toBeGreaterThanOrEqual(RECALL_GOAL);
  });
});
