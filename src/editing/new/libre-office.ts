import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The names and usual paths of LibreOffice. */
const PROGRAMS = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
];
/** Stops a program that hangs; a text takes a few seconds. */
const MAX_MILLISECONDS = 120_000;

/**
 * Settings that protect LibreOffice from a malicious document: no macros, no active content, no
 * links followed or updated.
 */
const SETTINGS = [
  ['org.openoffice.Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['org.openoffice.Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['org.openoffice.Office.Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['org.openoffice.Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['org.openoffice.Office.Writer/Content/Update', 'Link', '0'],
] as const;
/** A proxy address without a server, so that any request by LibreOffice fails. */
const NO_NETWORK = {
  http_proxy: 'http://127.0.0.1:9',
  https_proxy: 'http://127.0.0.1:9',
  ftp_proxy: 'http://127.0.0.1:9',
  no_proxy: '',
};

/** The document as .docx, or a Vietnamese sentence that says what to do. */
export type ConversionResult =
  { bytes: Uint8Array; problem?: never } | { bytes?: never; problem: string };

/**
 * Converts a document to .docx with LibreOffice, if installed. Works on a copy in a temporary
 * folder with a separate profile, which does not disturb an open window and is removed afterwards.
 * `extension` is that of its format (`.doc`, `.odt`, `.rtf`).
 */
export async function convertToDocx(
  file: Uint8Array,
  extension: string,
  programs: readonly string[] = PROGRAMS,
  maxMilliseconds = MAX_MILLISECONDS,
): Promise<ConversionResult> {
  const manualAdvice = `Chưa đọc được tệp ${extension}. Xin mở tệp rồi lưu lại (Save As) thành .docx, hoặc thành .txt với mã UTF-8`;
  const folder = mkdtempSync(join(tmpdir(), 'van-ban-'));
  try {
    writeProfile(join(folder, 'profile', 'user'));
    writeFileSync(join(folder, `bai${extension}`), file);
    for (const program of programs) {
      try {
        const profile = pathToFileURL(join(folder, 'profile')).href;
        await run(
          program,
          [
            '--headless',
            '--norestore',
            `-env:UserInstallation=${profile}`,
            '--convert-to',
            'docx:MS Word 2007 XML',
            '--outdir',
            join(folder, 'docx'),
            join(folder, `bai${extension}`),
          ],
          {
            env: { ...process.env, ...NO_NETWORK },
            timeout: maxMilliseconds,
            killSignal: 'SIGKILL',
            windowsHide: true,
          },
        );
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') continue;
      }
      const [converted] = existsSync(join(folder, 'docx')) ? readdirSync(join(folder, 'docx')) : [];
      return converted === undefined
        ? { problem: `${manualAdvice}: LibreOffice trên máy này cũng không mở được tệp đó.` }
        : { bytes: readFileSync(join(folder, 'docx', converted)) };
    }
    return { problem: `${manualAdvice}. Máy có cài LibreOffice thì lệnh này tự đọc được.` };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function writeProfile(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const settings = SETTINGS.map(
    ([path, name, value]) =>
      `<item oor:path="/${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  ).join('');
  writeFileSync(
    join(folder, 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${settings}</oor:items>\n`,
  );
}
