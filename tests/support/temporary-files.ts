import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'kyanh-tests-'));

/**
 * Keeps the temporary files of a project's tests in one folder, which is removed after the last of
 * them: Vitest kills its workers, which then remove nothing.
 */
export function setup(): void {
  // Where Node and the programs that tests start create theirs.
  process.env['TMPDIR'] = folder;
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
