import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** LibreOffice by its names and usual places. */
const PROGRAMS = ['soffice', 'libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice', 'C:\\Program Files\\LibreOffice\\program\\soffice.exe', 'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe'];
/** Only against a program that hangs: a text takes a few seconds. */
const MAX_MILLISECONDS = 120_000;

/** LibreOffice's settings against what a document may bring: no macros, no active content, no links that are followed or updated. */
const SETTINGS = [
  ['org.openoffice.Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['org.openoffice.Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['org.openoffice.Office.Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['org.openoffice.Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['org.openoffice.Office.Writer/Content/Update', 'Link', '0'],
] as const;
/** The address of no server, set as the proxy: any request that LibreOffice still makes fails. */
const NO_NETWORK = { http_proxy: 'http://127.0.0.1:9', https_proxy: 'http://127.0.0.1:9', ftp_proxy: 'http://127.0.0.1:9', no_proxy: '' };

/** A document's bytes as .docx, or a Vietnamese sentence that says what to do. */
export type Converted = { bytes: Uint8Array; problem?: never } | { bytes?: never; problem: string };

/**
 * Has LibreOffice, where it is installed, turn a document into a .docx: a copy of the file in a temporary folder, with a profile of its
 * own, so that a window that is open is not disturbed, and nothing is left behind. `ending` is that of its format (`.doc`, `.odt`, `.rtf`).
 */
export async function toDocx(file: Uint8Array, ending: string, programs: readonly string[] = PROGRAMS, maxMilliseconds = MAX_MILLISECONDS): Promise<Converted> {
  const byHand = `Chưa đọc được tệp ${ending}. Xin mở tệp rồi lưu lại (Save As) thành .docx, hoặc thành .txt với mã UTF-8`;
  const folder = mkdtempSync(join(tmpdir(), 'van-ban-'));
  try {
    writeProfile(join(folder, 'profile', 'user'));
    writeFileSync(join(folder, `bai${ending}`), file);
    for (const program of programs) {
      try {
        const profile = pathToFileURL(join(folder, 'profile')).href;
        await run(program, ['--headless', '--norestore', `-env:UserInstallation=${profile}`, '--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'docx'), join(folder, `bai${ending}`)], { env: { ...process.env, ...NO_NETWORK }, timeout: maxMilliseconds, killSignal: 'SIGKILL', windowsHide: true });
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') continue;
      }
      const [made] = existsSync(join(folder, 'docx')) ? readdirSync(join(folder, 'docx')) : [];
      return made === undefined ? { problem: `${byHand}: LibreOffice trên máy này cũng không mở được tệp ấy.` } : { bytes: readFileSync(join(folder, 'docx', made)) };
    }
    return { problem: `${byHand}. Máy có cài LibreOffice thì lệnh này tự đọc được.` };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function writeProfile(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const items = SETTINGS.map(([path, name, value]) => `<item oor:path="/${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`).join('');
  writeFileSync(join(folder, 'registrymodifications.xcu'), `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${items}</oor:items>\n`);
}
