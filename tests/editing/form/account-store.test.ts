import { describe, expect, it } from 'vitest';
import { accountStore } from '../../../src/editing/form/browser/account-store.ts';

/** An in-memory Storage. */
function storage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => {
      items.clear();
    },
    getItem: (key) => items.get(key) ?? null,
    key: (at) => Array.from(items.keys())[at] ?? null,
    removeItem: (key) => {
      items.delete(key);
    },
    setItem: (key, value) => {
      items.set(key, value);
    },
  };
}

describe('the signed-in account of the form', () => {
  it('is stored per site of a host, and deleted', async () => {
    const shared = storage();
    const [ours, other] = [accountStore(shared, ':/kyanh/'), accountStore(shared, ':/kyloi/')];
    await ours.set('sveltia-cms.user', { backendName: 'github', token: 'x' });
    expect(await ours.get('sveltia-cms.user')).toEqual({ backendName: 'github', token: 'x' });
    expect(await other.get('sveltia-cms.user')).toBeNull();
    await other.delete('sveltia-cms.user');
    expect(await ours.get('sveltia-cms.user')).not.toBeNull();
    await ours.set('sveltia-cms.user', undefined);
    expect(await ours.get('sveltia-cms.user')).toBeNull();
  });

  it('is null if the stored value is not JSON', async () => {
    const shared = storage();
    shared.setItem('sveltia-cms.user', '{');
    expect(await accountStore(shared, '').get('sveltia-cms.user')).toBeNull();
  });
});
