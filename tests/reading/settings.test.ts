import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { parseSettings, withSetting } from '../../src/reading/settings.ts';
import { settingsScript, settingsScriptHash } from '../../src/reading/settings-script.ts';

describe('a reader’s settings', () => {
  it.each([
    [
      '{"textSize":"4","theme":"dark","readingWidth":"wide","speed":"1.3"}',
      { textSize: '4', theme: 'dark', readingWidth: 'wide', speed: '1.3' },
    ],
    ['{"textSize":"2","theme":"device"}', {}],
    ['{"textSize":"9","theme":7,"colour":"red","constructor":"x"}', {}],
    ['[]', {}],
    ['null', {}],
    ['"dark"', {}],
    ['{dark', {}],
    [null, {}],
  ])('stored as %s are %o', (stored, settings) => {
    expect(parseSettings(stored)).toEqual(settings);
  });

  it('store only values that differ from the default', () => {
    const dark = withSetting({ textSize: '5' }, 'theme', 'dark');
    expect(dark).toEqual({ textSize: '5', theme: 'dark' });
    expect(withSetting(dark, 'theme', 'device')).toEqual({ textSize: '5' });
    expect(withSetting(dark, 'theme', 'pink')).toEqual({ textSize: '5' });
  });
});

describe('the script that applies the settings before the first paint', () => {
  const run = (stored: () => string | null) => {
    const dataset: Record<string, string> = {};
    runInNewContext(settingsScript, {
      document: { documentElement: { dataset } },
      localStorage: { getItem: stored },
    });
    return dataset;
  };

  it('applies them, and marks the page as scripted', () => {
    expect(run(() => '{"theme":"dark"}')).toEqual({ script: '', theme: 'dark' });
    expect(run(() => null)).toEqual({ script: '' });
  });

  it('leaves the page unchanged if nothing can be read', () => {
    expect(run(() => '{dark')).toEqual({ script: '' });
    expect(
      run(() => {
        throw new Error('SecurityError');
      }),
    ).toEqual({ script: '' });
  });

  it('has the hash in the content security policy', () => {
    expect(settingsScriptHash).toBe(
      `sha256-${createHash('sha256').update(settingsScript).digest('base64')}`,
    );
  });
});
