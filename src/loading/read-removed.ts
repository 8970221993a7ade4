import { YAML_LINE, splitFrontmatter } from '../mdx/frontmatter.ts';
import type { LocatedProblem } from '../problems/problem.ts';
import { removedBriefingSchema, type RemovedData } from '../schemas/changes.ts';
import { isRecord } from '../schemas/is-record.ts';
import { readData } from './read-data.ts';
import { parseYaml } from './yaml.ts';

/** A removed briefing's file: what its address says, and nothing else of the file. */
export interface RemovedRead {
  /** Only when there are no problems. */
  removed?: RemovedData;
  problems: LocatedProblem[];
}

/** Most files do not contain this word and are not parsed twice. */
const MARK = 'removed';

/**
 * Reads the frontmatter of a removed briefing. The rest of the file is neither validated nor kept,
 * so that nothing of it can be published.
 * @returns `undefined` when the briefing is not removed, or its YAML is invalid.
 */
export function readRemoved(yaml: string): RemovedRead | undefined {
  if (!isRemoved(yaml)) return undefined;
  const { data, problems = [] } = readData(removedBriefingSchema, yaml, YAML_LINE);
  return problems.length > 0 || !data ? { problems } : { removed: data, problems };
}

function isRemoved(yaml: string): boolean {
  if (!yaml.includes(MARK)) return false;
  const value = parseYaml(yaml).yaml?.value;
  return isRecord(value) && MARK in value;
}

/** Fields that may stay in the file of a removed briefing: they are about its address. */
const KEPT_FIELDS = new Set([...Object.keys(removedBriefingSchema.shape), 'date', 'sample']);

/**
 * What still stands in the file of a removed briefing, in which everybody who can read the
 * repository can read it: one piece of advice, at the first of it.
 * @param text the whole file.
 * @param originals the names of saved originals beside it.
 */
export function removedLeftovers(text: string, originals: readonly string[]): LocatedProblem[] {
  const { yaml = '', body } = splitFrontmatter(text);
  const parsed = parseYaml(yaml, YAML_LINE).yaml;
  const fields = isRecord(parsed?.value)
    ? Object.keys(parsed.value).filter((name) => !KEPT_FIELDS.has(name))
    : [];
  const bodyLine = body.split('\n').findIndex((line) => line.trim() !== '');
  const [first] = fields;
  if (first === undefined && bodyLine < 0 && originals.length === 0) return [];
  const place =
    first === undefined || !parsed
      ? { line: Math.max(bodyLine, 0) + 1, column: 1 }
      : parsed.locate([first], true);
  const remaining = [
    ...fields.map((name) => `mục ${name}`),
    ...(bodyLine < 0 ? [] : ['phần chữ']),
    ...originals.map((name) => `bản gốc đã lưu ${name}`),
  ];
  return [
    {
      ...place,
      message: `Bản tin đã gỡ, nhưng trong tệp còn ${remaining.join(', ')}. Trang không đăng những điều này, nhưng ai xem được kho mã nguồn vẫn đọc được.`,
      expected:
        'Xóa chữ, tên người và tệp ảnh của bản tin, chỉ để lại mục removed. Người nào chỉ có ở bản tin này thì xóa cả tệp trong content/people. Lịch sử của kho mã nguồn vẫn còn lưu: xem “Gỡ bản tin” ở trang hướng dẫn /huong-dan-bien-tap/dinh-chinh/.',
    },
  ];
}
