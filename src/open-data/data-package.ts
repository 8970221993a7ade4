import { fullAddress } from '../links.ts';
import { site } from '../site.ts';
import { briefingRecordSchema } from './briefing-record.ts';
import type { DataFile } from './data-files.ts';
import { RIGHTS } from '../rights.ts';
import { fieldsOf, type TableSchema } from './table-schema.ts';
import { TABLES } from './tables.ts';

/** The folder of the archive's open data, from the site's root. */
export const DATA_FOLDER = '/du-lieu/';

/** A file as it can be checked. */
interface PublishedFile {
  path: string;
  bytes: number;
  /** `sha256:` and the digest. */
  hash: string;
}

/** What every resource says. */
interface Described {
  name: string;
  title: string;
  description: string;
  type: 'table';
  /** For readers of version 1 of the standard, which name tables so. */
  profile?: 'tabular-data-resource';
  format: 'ndjson' | 'csv';
  mediatype: string;
  encoding: 'utf-8';
  dialect?: { header: true; delimiter: ','; quoteChar: '"'; doubleQuote: true; lineTerminator: '\r\n' };
  schema: TableSchema;
}

/**
 * A table of the package, in one file or in several that together are one (“data in multiple files”). The standard has one hash a
 * resource, so those of several files stand in a property of our own, `parts`.
 */
export type Resource = Described & (PublishedFile | { path: string[]; parts: PublishedFile[] });

/** The files of a resource. */
export function filesOf(resource: Resource): PublishedFile[] {
  return 'parts' in resource ? resource.parts : [resource];
}

/** A Frictionless Data Package. Source: https://datapackage.org/standard/data-package/ (2.0, which version 1 reads as well). */
export interface DataPackage {
  $schema: string;
  name: string;
  title: string;
  description: string;
  homepage: string;
  resources: Resource[];
}

/** What is said of every table. */
const CELLS = 'CSV theo RFC 4180, mã UTF-8, số viết với dấu chấm thập phân; chữ có = + - @ ở đầu ô, hoặc ngay sau dấu chấm phẩy, dấu tab, dấu gạch đứng hay chỗ xuống dòng, có thêm dấu nháy đơn ở trước để không bảng tính nào coi là công thức.';

/** What is said of data that nobody must take for real. */
export const SAMPLES_NOTICE = 'Có bản tin mẫu do máy tạo (sample: true), không phải tin thật; người, chức vụ và số liệu trong đó là bịa.';

/**
 * The descriptor of the archive's open data; `hasSamples` when some of it is invented. It names no day of making: the
 * same archive gives the same bytes.
 */
export function dataPackage(files: readonly DataFile[], hasSamples: boolean): DataPackage {
  const published = ({ name, bytes, sha256 }: DataFile): PublishedFile => ({ path: name, bytes, hash: `sha256:${sha256}` });
  const written = (name: string) => {
    const file = files.find((other) => other.name === name);
    if (!file) throw new Error(`The open data has no file ${name}.`);
    return published(file);
  };
  const records = files.filter(({ name }) => name.endsWith('.ndjson')).map(published);
  const briefings: Resource = {
    name: 'briefings',
    title: 'Bản tin',
    description: 'Mỗi năm một tệp; mỗi dòng là một bản tin với toàn văn, viết bằng JSON, như tệp .json của riêng bản tin ấy, trừ trích dẫn và văn bản nguồn ở cuối.',
    type: 'table',
    format: 'ndjson',
    mediatype: 'application/x-ndjson',
    encoding: 'utf-8',
    path: records.map(({ path }) => path),
    parts: records,
    schema: { fields: fieldsOf(briefingRecordSchema), primaryKey: ['id'] },
  };
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'kho-tin-ky-anh',
    title: `Dữ liệu của ${site.name}`,
    description: [...(hasSamples ? [SAMPLES_NOTICE] : []), site.description, ...RIGHTS].join(' '),
    homepage: fullAddress(DATA_FOLDER),
    resources: [
      // A list of no files is not valid: an archive without briefings has no such table, and nothing that refers to it.
      ...(records.length === 0 ? [] : [briefings]),
      ...TABLES.map(({ name, title, description, schema, primaryKey, foreignKeys }): Resource => ({
        name,
        title,
        description: `${description} ${CELLS}`,
        type: 'table',
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        ...written(`${name}.csv`),
        dialect: { header: true, delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\r\n' },
        schema: { fields: fieldsOf(schema), primaryKey, ...(foreignKeys && records.length > 0 && { foreignKeys }) },
      })),
    ],
  };
}
