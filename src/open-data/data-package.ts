import { fullAddress } from '../links.ts';
import { site } from '../site.ts';
import { slugOf } from '../vietnamese/slug.ts';
import { briefingRecordSchema } from './briefing-record.ts';
import { DATA_FOLDER } from './data-folder.ts';
import type { FileFacts } from './data-files.ts';
import { RIGHTS } from './rights.ts';
import { fieldsOf, type TableSchema } from './table-schema.ts';
import { TABLES, tableFile } from './tables.ts';

/** A published file with its size and checksum. */
interface PublishedFile {
  path: string;
  bytes: number;
  /** `sha256:` followed by the digest. */
  hash: string;
}

/** The properties that all resources have. */
interface ResourceBase {
  name: string;
  title: string;
  description: string;
  type: 'table';
  /** The equivalent of `type` in version 1 of the standard. */
  profile?: 'tabular-data-resource';
  format: 'ndjson' | 'csv';
  /** Source: https://specs.frictionlessdata.io/patterns/#compression-of-resources */
  compression?: 'gz';
  mediatype: string;
  encoding: 'utf-8';
  dialect?: {
    header: true;
    delimiter: ',';
    quoteChar: '"';
    doubleQuote: true;
    lineTerminator: '\r\n';
  };
  schema: TableSchema;
}

/**
 * A table of the package, in one file or split into several (“data in multiple files”). The
 * standard allows only one hash per resource, so the hashes of several files are in `parts`, a
 * property of our own.
 */
export type Resource = ResourceBase & (PublishedFile | { path: string[]; parts: PublishedFile[] });

/** The files of a resource. */
export function filesOf(resource: Resource): PublishedFile[] {
  return 'parts' in resource ? resource.parts : [resource];
}

/**
 * A Frictionless Data Package. Source: https://datapackage.org/standard/data-package/ (version 2.0;
 * readers of version 1 accept it too).
 */
export interface DataPackage {
  $schema: string;
  name: string;
  title: string;
  description: string;
  homepage: string;
  resources: Resource[];
}

/** Appended to the description of every table. */
const CSV_FORMAT =
  'CSV theo RFC 4180, mã UTF-8, số viết với dấu chấm thập phân; chữ có = + - @ ở đầu ô, hoặc ngay sau dấu chấm phẩy, dấu tab, dấu gạch đứng hay chỗ xuống dòng, có thêm dấu nháy đơn ở trước để không bảng tính nào coi là công thức.';

/** Warns that some of the data is invented. */
export const SAMPLES_NOTICE =
  'Có bản tin mẫu do máy tạo (sample: true), không phải tin thật; người, chức vụ và số liệu trong đó không có thật.';

/**
 * Builds the descriptor of the archive's open data. It has no creation date, so that the same
 * archive always produces the same bytes.
 * @param hasSamples whether some of the data is invented.
 * @throws if `files` lacks the file of a table.
 */
export function dataPackage(files: readonly FileFacts[], hasSamples: boolean): DataPackage {
  const published = ({ name, bytes, sha256 }: FileFacts): PublishedFile => ({
    path: name,
    bytes,
    hash: `sha256:${sha256}`,
  });
  const publishedByName = (name: string) => {
    const file = files.find((candidate) => candidate.name === name);
    if (!file) throw new Error(`The open data has no file ${name}.`);
    return published(file);
  };
  const records = files.filter(({ name }) => name.endsWith('.ndjson.gz')).map(published);
  const briefings: Resource = {
    name: 'briefings',
    title: 'Bản tin',
    description:
      'Mỗi năm một tệp, nén gzip; mỗi dòng là một bản tin với toàn văn, viết bằng JSON, như tệp .json của riêng bản tin đó, trừ trích dẫn và văn bản nguồn ở cuối.',
    type: 'table',
    format: 'ndjson',
    compression: 'gz',
    mediatype: 'application/gzip',
    encoding: 'utf-8',
    path: records.map(({ path }) => path),
    parts: records,
    schema: { fields: fieldsOf(briefingRecordSchema), primaryKey: ['id'] },
  };
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: slugOf(site.name),
    title: `Dữ liệu của ${site.name}`,
    description: [...(hasSamples ? [SAMPLES_NOTICE] : []), site.description, ...RIGHTS].join(' '),
    homepage: fullAddress(DATA_FOLDER),
    resources: [
      // A resource without files is invalid, so an empty archive has no table of briefings and no
      // foreign keys to it.
      ...(records.length === 0 ? [] : [briefings]),
      ...TABLES.map(({ name, title, description, schema, primaryKey, foreignKeys }): Resource => ({
        name,
        title,
        description: `${description} ${CSV_FORMAT}`,
        type: 'table',
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        ...publishedByName(tableFile({ name })),
        dialect: {
          header: true,
          delimiter: ',',
          quoteChar: '"',
          doubleQuote: true,
          lineTerminator: '\r\n',
        },
        schema: {
          fields: fieldsOf(schema),
          primaryKey,
          ...(foreignKeys && records.length > 0 && { foreignKeys }),
        },
      })),
    ],
  };
}
