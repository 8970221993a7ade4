import { describe, expect, it } from 'vitest';
import { accountStore } from '../../../src/editing/form/browser/account-store.ts';

/** A browser's storage. */
function storage(): Storage {
  const held = new Map<string, string>();
  return {
    get length() { return held.size; },
    clear: () => { held.clear(); },
    getItem: (key) => held.get(key) ?? null,
    key: (at) => Array.from(held.keys())[at] ?? null,
    removeItem: (key) => { held.delete(key); },
    setItem: (key, value) => { held.set(key, value); },
  };
}

describe('the account that has signed in to the form', () => {
  it('is kept for one site of a host, and forgotten', async () => {
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

  it('is nobody where something else was kept', async () => {
    const shared = storage();
    shared.setItem('sveltia-cms.user', '{');
    expect(await accountStore(shared, '').get('sveltia-cms.user')).toBeNull();
  });
});
