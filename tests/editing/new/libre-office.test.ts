import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { convertToDocx } from '../../../src/editing/new/libre-office.ts';
import { docxOf, paragraph } from '../../support/docx.ts';
import { temporaryFolder } from '../../../tools/site/build.ts';
import { imported } from '../../support/imported.ts';

const RTF = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times New Roman;}}\f0 Huy\u7879?n h\u7885?p giao ban th\u225?ng b\u7843?y\par 10{\super 3} t\u7845?n{\v  B\u205? M\u7852?T}\par}`;

/** Writes a script to run in place of LibreOffice, for example one that fails or hangs. */
function fakeLibreOffice(script: string): string {
  const path = join(temporaryFolder(), 'soffice');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('a file that only LibreOffice reads', () => {
  it('is refused without LibreOffice, with advice on what to do', async () => {
    expect(await convertToDocx(strToU8('x'), '.doc', ['/khong/co/soffice'])).toEqual({
      problem:
        'Chưa đọc được tệp .doc. Xin mở tệp rồi lưu lại (Save As) thành .docx, hoặc thành .txt với mã UTF-8. Máy có cài LibreOffice thì lệnh này tự đọc được.',
    });
  });

  it('is refused if LibreOffice fails or hangs, and no temporary files remain', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('van-ban-')).length;
    const refused = {
      problem: expect.stringContaining('LibreOffice trên máy này cũng không mở được tệp đó.'),
    };
    expect(await convertToDocx(strToU8('x'), '.odt', [fakeLibreOffice('exit 1')])).toEqual(refused);
    expect(
      await convertToDocx(
        strToU8('x'),
        '.odt',
        ['/khong/co', fakeLibreOffice('exec sleep 60')],
        200,
      ),
    ).toEqual(refused);
    expect(
      readdirSync(tmpdir()).filter((name) => name.startsWith('van-ban-')).length,
    ).toBeLessThanOrEqual(before);
  });

  it('is converted from a copy, with a separate LibreOffice profile', async () => {
    const docx = docxOf(paragraph('Huyện họp.'));
    const converted = join(temporaryFolder(), 'made.docx');
    writeFileSync(converted, docx);
    const record = join(temporaryFolder(), 'args');
    const profile = join(temporaryFolder(), 'profile.xcu');
    const { bytes } = await convertToDocx(strToU8('x'), '.odt', [
      fakeLibreOffice(
        `printf '%s\\n' "$@" > ${record}\nfor a in "$@"; do last=$a; done\nout=$(dirname "$last")/docx; mkdir -p "$out"; cp ${converted} "$out/bai.docx"; cp "$(dirname "$last")/profile/user/registrymodifications.xcu" ${profile}`,
      ),
    ]);
    expect(bytes && new Uint8Array(bytes)).toEqual(docx);
    expect(existsSync(record)).toBe(true);
    // LibreOffice silently ignores a profile whose root element has another name.
    expect(readFileSync(profile, 'utf8')).toMatch(
      /^<\?xml [^>]*\?>\n<oor:items [^>]*>(?:<item .*?<\/item>)+<\/oor:items>\n$/u,
    );
  });
});

// Skipped if LibreOffice is not installed; the importer then refuses such files, as tested above.
describe.skipIf(spawnSync('soffice', ['--version']).status !== 0)('LibreOffice itself', () => {
  it('converts .rtf with superscripts, and hidden text is left out', async () => {
    const { draft, notes } = await imported(RTF, 'bai.rtf');
    expect(draft.title?.value).toBe('Huyện họp giao ban tháng bảy');
    expect(JSON.stringify(draft.blocks)).toContain('10³ tấn');
    expect(JSON.stringify(draft)).not.toContain('MẬT');
    expect(notes.join()).toContain('1 đoạn chữ ẩn');
  });

  it('does not fetch URLs in a document', async () => {
    let requests = 0;
    const server = createServer((_request, response) => {
      requests += 1;
      response.end();
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}/anh.png`;
    const content = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3"><office:body><office:text><text:p>Huyện họp giao ban tháng bảy<draw:frame svg:width="5cm" svg:height="5cm"><draw:image xlink:href="${url}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p></office:text></office:body></office:document-content>`;
    const odt = zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8(content),
      'META-INF/manifest.xml': strToU8(
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
      ),
    });
    const { draft } = await imported(odt, 'bai.odt');
    server.close();
    expect(draft.title?.value).toBe('Huyện họp giao ban tháng bảy');
    expect(requests).toBe(0);
  });
});
