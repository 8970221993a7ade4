import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SYLLABLES_PER_BREATH, countSyllables } from '../../src/broadcast/breaths.ts';
import { broadcastScript, type BroadcastScript } from '../../src/broadcast/script.ts';
import { cachedBody } from '../../src/loading/cached-body.ts';
import { briefingCacheFile } from '../../src/loading/read-content.ts';
import { readArchive } from '../../tools/bench/texts.ts';
import { writeSampleArchive } from '../../tools/sample/archive.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { firstBriefing } from '../support/first-briefing.ts';

async function scriptsOf(content: string): Promise<BroadcastScript[]> {
  const cacheDir = temporaryFolder();
  const { archive } = await readArchive(content, cacheDir);
  return archive.briefings.map((briefing) =>
    broadcastScript(briefing, cachedBody(briefingCacheFile(cacheDir), briefing), archive.glossary),
  );
}

/** The script with `##` before headings, one line per breath and blank lines between paragraphs. */
function printed({ greeting, body, closing }: BroadcastScript): string {
  return [...greeting, ...body, ...closing]
    .map(
      ({ kind, sentences }) =>
        (kind === 'heading' ? '## ' : '') + sentences.map((parts) => parts.join('\n')).join('\n'),
    )
    .join('\n\n');
}

describe('the first briefing’s script', async () => {
  const [script] = await scriptsOf(await firstBriefing());

  it('is correct from the first word to the last', () => {
    expect(script && `${printed(script)}\n`).toBe(
      readFileSync(join(import.meta.dirname, 'first-briefing.txt'), 'utf8'),
    );
    expect(script?.spelled).toEqual([]);
  });

  it('takes five to seven minutes', () => {
    expect(script?.minutes).toBeGreaterThanOrEqual(5);
    expect(script?.minutes).toBeLessThanOrEqual(7);
  });
});

describe('scripts of a sample archive', async () => {
  const folder = join(temporaryFolder(), 'content');
  await writeSampleArchive(60, folder);
  copyFileSync('content/glossary.yaml', join(folder, 'glossary.yaml'));
  const scripts = await scriptsOf(folder);

  it('contain no digits, brackets or abbreviations, and list the unknown abbreviations', () => {
    expect(scripts).toHaveLength(60);
    for (const script of scripts) expect(printed(script)).not.toMatch(/[\d%()/"“”…&]|\p{Lu}{2}/u);
    const glossary = readFileSync(join(folder, 'glossary.yaml'), 'utf8');
    const spelled = scripts.flatMap((script) => script.spelled);
    expect(spelled).toContain('GDP');
    expect(spelled.filter((word) => glossary.includes(`\n${word}: `))).toEqual([]);
  });

  it('have lines that fit into one breath', () => {
    const lines = scripts.flatMap(({ body }) => body.flatMap(({ sentences }) => sentences.flat()));
    const long = lines.filter((line) => countSyllables(line) > SYLLABLES_PER_BREATH + 2);
    expect(long.length / lines.length).toBeLessThan(0.01);
  });
});
