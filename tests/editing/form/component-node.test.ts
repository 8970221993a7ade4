import { describe, expect, it } from 'vitest';
import {
  isOutdated,
  isRemade,
  showValues,
} from '../../../src/editing/form/browser/component-node.ts';

const NOTE = { text: 'Một ghi chú.' };
const EDITED = { text: 'Ghi chú khác.' };
const noteWith = (props: Record<string, unknown> | null | undefined) => ({
  getType: () => 'x-Note',
  __props: props,
});

describe('a component in the rich editor', () => {
  it('adds an undo step only for changes to the file', () => {
    const [node, box] = [noteWith(NOTE), {}];
    expect(showValues(node, box, { ...NOTE, title: '', __sc_component_name: 'x-Note' })).toBe(
      'history-merge',
    );
    expect(showValues(node, box, EDITED)).toBeUndefined();
    expect(showValues(node, box, { ...EDITED, title: '' })).toBe('history-merge');
    expect(showValues(node, box, NOTE)).toBeUndefined();
    expect(showValues(node, box, null)).toBeUndefined();
  });

  it('adds no undo step for the first values after insertion', () => {
    expect(showValues(noteWith(undefined), {}, { title: '', text: '' })).toBe('history-merge');
  });

  it('is recreated when its fields do not show the values to save, without taking the focus', () => {
    const box = {};
    showValues(noteWith(NOTE), box, EDITED);
    const [saved, undone] = [noteWith({ ...EDITED, title: '' }), noteWith(NOTE)];
    expect(isOutdated(saved, noteWith(NOTE), box)).toBe(false);
    expect(isOutdated(undone, saved, box)).toBe(true);
    expect([isRemade(saved), isRemade(undone)]).toEqual([false, true]);
  });

  it('is not recreated when its entry is closed', () => {
    const box = {};
    showValues(noteWith(NOTE), box, EDITED);
    expect(isOutdated(noteWith(null), noteWith(EDITED), box)).toBe(false);
  });

  it('is compared with its previous values until its fields have shown any', () => {
    expect(isOutdated(noteWith({ ...NOTE }), noteWith(NOTE), {})).toBe(false);
    expect(isOutdated(noteWith(EDITED), noteWith(NOTE), {})).toBe(true);
  });
});
