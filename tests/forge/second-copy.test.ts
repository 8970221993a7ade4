import * as fs from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import * as z from 'astro/zod';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tools/site/build.ts';
import { writeFiles } from '../support/files.ts';
import { readWorkflows } from '../support/workflows.ts';

const step = readWorkflows()
  .find(({ file }) => file === 'second-copy.yml')
  ?.jobs['store']?.steps.find(({ uses }) => uses?.startsWith('actions/github-script@'));
/** The script of the step, as the action runs it. */
const script = z
  .custom<(tools: object) => Promise<void>>((value) => typeof value === 'function')
  .parse(
    runInThisContext(
      `async ({ github, context, core, require }) => {${String(step?.with['script'])}}`,
    ),
  );

interface Release {
  id: number;
  tag_name: string;
  draft: boolean;
  assets: { id: number; name: string; data: string }[];
}

/** The releases of a forge, newest first. */
let releases: Release[];
let notices: string[];
let folder: string;
beforeEach(() => {
  releases = [];
  notices = [];
  folder = temporaryFolder();
});

const inFolder = (path: string) => join(folder, path);
const releaseOf = (id: number) => releases.find((release) => release.id === id);

/** Runs the script with a fake forge that accepts everything. */
async function store(): Promise<void> {
  const listReleases = () => undefined;
  const repos = {
    listReleases,
    createRelease: ({ tag_name, draft }: Pick<Release, 'tag_name' | 'draft'>) => {
      const release = { id: releases.length + 1, tag_name, draft, assets: [] };
      releases.unshift(release);
      return { data: release };
    },
    uploadReleaseAsset: (asset: { release_id: number; name: string; data: Buffer }) => {
      const release = releaseOf(asset.release_id);
      // Readers see none of it before all of it is there.
      expect(release?.draft).toBe(true);
      release?.assets.push({ id: 7, name: asset.name, data: asset.data.toString() });
    },
    updateRelease: ({ release_id: id, draft }: { release_id: number; draft: boolean }) => {
      Object.assign(releaseOf(id) ?? {}, { draft });
    },
    getReleaseAsset: ({ asset_id: id }: { asset_id: number }) => ({
      data: Buffer.from(
        releases.flatMap(({ assets }) => assets).find((asset) => asset.id === id)?.data ?? '',
      ),
    }),
  };
  await script({
    github: {
      rest: { repos },
      paginate: (list: unknown) => (list === listReleases ? releases : []),
    },
    context: { repo: { owner: 'a', repo: 'b' }, sha: 'c' },
    core: { notice: (text: string) => notices.push(text) },
    require: () => ({
      mkdirSync: (path: string, options: object) => {
        fs.mkdirSync(inFolder(path), options);
      },
      readdirSync: (path: string) => fs.readdirSync(inFolder(path)),
      readFileSync: (path: string, encoding?: 'utf8') =>
        encoding ? fs.readFileSync(inFolder(path), encoding) : fs.readFileSync(inFolder(path)),
      writeFileSync: (path: string, data: string) => {
        fs.writeFileSync(inFolder(path), data);
      },
    }),
  });
}

function pack(name: string, manifest: string): void {
  writeFiles(folder, {
    'ban-sao/ten.txt': `${name}\n`,
    'ban-sao/manifest-sha512.txt': manifest,
    'ban-sao/goi-1-cua-1.tar.gz': `gói ${name}`,
  });
}

const manifestBefore = () => fs.readFileSync(inFolder('truoc/manifest-truoc.txt'), 'utf8');

describe('the release of a second copy', () => {
  it('holds the bag and its manifest, and becomes public when complete', async () => {
    pack('ban-sao-2020-07-06-a', 'một');
    await store();
    expect(releases).toEqual([
      {
        id: 1,
        tag_name: 'ban-sao-2020-07-06-a',
        draft: false,
        assets: [
          { id: 7, name: 'goi-1-cua-1.tar.gz', data: 'gói ban-sao-2020-07-06-a' },
          { id: 7, name: 'manifest-sha512.txt', data: 'một' },
        ],
      },
    ]);
    expect(manifestBefore()).toBe('');
  });

  it('is not made again from the same content', async () => {
    pack('ban-sao-2020-07-06-a', 'một');
    await store();
    await store();
    expect(releases).toHaveLength(1);
    expect(notices).toEqual([expect.stringContaining('Nội dung không đổi')]);
  });

  it('hands on the manifest of the copy before, so that changed pages are known', async () => {
    releases.push(
      { id: 90, tag_name: 'v1', draft: false, assets: [] },
      {
        id: 91,
        tag_name: 'ban-sao-2019-01-01-z',
        draft: false,
        assets: [{ id: 5, name: 'manifest-sha512.txt', data: 'cũ' }],
      },
    );
    pack('ban-sao-2020-07-06-a', 'một');
    await store();
    expect(manifestBefore()).toBe('cũ');
    expect(releases.map(({ tag_name: tag }) => tag)).toEqual([
      'ban-sao-2020-07-06-a',
      'v1',
      'ban-sao-2019-01-01-z',
    ]);
  });
});
