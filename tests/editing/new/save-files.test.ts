import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  FileExistsError,
  OutsideFolderError,
  saveFiles,
} from '../../../src/editing/new/save-files.ts';
import { temporaryFolder } from '../../../tools/site/build.ts';

const FILES = [
  { path: 'briefings/2020/07/hop.mdx', text: 'một' },
  { path: 'people/a.yaml', text: 'hai' },
];

/** All paths below a folder. */
function listed(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map(String).sort();
}

describe('new files', () => {
  it('are written with their folders, and no other files', () => {
    const folder = temporaryFolder();
    saveFiles(folder, FILES);
    expect(listed(folder)).toEqual([
      'briefings',
      'briefings/2020',
      'briefings/2020/07',
      'briefings/2020/07/hop.mdx',
      'people',
      'people/a.yaml',
    ]);
    expect(FILES.map(({ path }) => readFileSync(join(folder, path), 'utf8'))).toEqual([
      'một',
      'hai',
    ]);
  });

  it('are written all or none: if one exists, the folder does not change', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'people'));
    writeFileSync(join(folder, 'people/a.yaml'), 'cũ');
    expect(() => {
      saveFiles(folder, FILES);
    }).toThrow(new FileExistsError('people/a.yaml'));
    expect(listed(folder)).toEqual(['people', 'people/a.yaml']);
    expect(readFileSync(join(folder, 'people/a.yaml'), 'utf8')).toBe('cũ');
  });

  it('are never written through a link at their path', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'people'));
    symlinkSync(join(folder, 'ngoai.yaml'), join(folder, 'people/a.yaml'));
    expect(() => {
      saveFiles(folder, FILES.slice(1));
    }).toThrow(new FileExistsError('people/a.yaml'));
    expect(listed(folder)).toEqual(['people', 'people/a.yaml']);
  });

  it('do not change other files of any name, even if writing fails', () => {
    const folder = temporaryFolder();
    const others = [`people/a.yaml.${process.pid}-0`, `briefings/2020/07/hop.mdx.${process.pid}-0`];
    for (const path of others) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), 'của người khác');
    }
    saveFiles(folder, FILES);
    expect(() => {
      saveFiles(folder, FILES);
    }).toThrow(FileExistsError);
    for (const path of others)
      expect(readFileSync(join(folder, path), 'utf8')).toBe('của người khác');
  });

  it.each(['people', 'briefings/2020'])(
    'are never written through a link to a folder outside content: %s',
    (link) => {
      const [folder, outside] = [temporaryFolder(), temporaryFolder()];
      mkdirSync(join(folder, 'briefings'));
      symlinkSync(outside, join(folder, link));
      expect(() => {
        saveFiles(folder, FILES);
      }).toThrow(OutsideFolderError);
      expect(listed(outside)).toEqual([]);
      expect(listed(folder)).toEqual(['briefings', link].sort());
    },
  );

  it('are written if content itself is a link, or a folder is a link within content', () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
    symlinkSync(folder, join(elsewhere, 'content'));
    mkdirSync(join(folder, 'nguoi'));
    symlinkSync('nguoi', join(folder, 'people'));
    saveFiles(join(elsewhere, 'content'), FILES);
    expect(readFileSync(join(folder, 'nguoi/a.yaml'), 'utf8')).toBe('hai');
  });

  it('leave nothing behind if a folder cannot be created', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'people'), 'một tệp, không phải thư mục');
    expect(() => {
      saveFiles(folder, FILES);
    }).toThrow();
    expect(listed(folder)).toEqual(['people']);
  });
});
