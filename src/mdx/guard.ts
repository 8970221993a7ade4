import type * as z from 'astro/zod';
import type { Link, Nodes, Parent, Root, Table } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { nearest, quoted } from '../problems/nearest.ts';
import type { LocatedProblem } from '../problems/problem.ts';
import { componentNamed } from '../schemas/components.ts';
import { validate, SYNTAX } from '../schemas/validate.ts';
import { findWrongLetters } from '../vietnamese/disguises.ts';
import { findInvisible, isBlank } from '../vietnamese/text.ts';
import { explainBraces } from './explain-syntax.ts';
import { tagAdvice } from './tag-advice.ts';
import { QUESTION, questionIn, unansweredProblem } from './open-questions.ts';
import { readProps } from './props.ts';
import { completeUrl, hasAllowedScheme, isAllowedUrl, mismatchedAddress } from './urls.ts';

/** The Markdown nodes that a briefing may use; any other stops the build. */
const ALLOWED = new Set<Nodes['type']>([
  'root',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'delete',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'link',
  'break',
  'thematicBreak',
]);

/** How the messages name a node that is not allowed, and what to write instead. */
const NOT_ALLOWED: Partial<Record<Nodes['type'], { name: string; expected: string }>> = {
  image: {
    name: 'ảnh kiểu ![…](…)',
    expected: 'Khai ảnh trong mục photos ở đầu bản tin, rồi đặt <Photo number="1" /> vào chỗ cần.',
  },
  code: {
    name: 'khối mã',
    expected: 'Viết đoạn này thành chữ thường, không có ``` ở đầu và cuối.',
  },
  inlineCode: { name: 'chữ trong dấu `…`', expected: 'Bỏ dấu ` ở hai đầu.' },
  html: { name: 'mã HTML', expected: 'Chỉ dùng Markdown và các thành phần được phép.' },
  definition: {
    name: 'liên kết khai riêng',
    expected: 'Viết liên kết ngay trong câu: [chữ hiện ra](https://dia-chi).',
  },
  linkReference: {
    name: 'liên kết khai riêng',
    expected: 'Viết liên kết ngay trong câu: [chữ hiện ra](https://dia-chi).',
  },
  imageReference: { name: 'ảnh khai riêng', expected: 'Khai ảnh trong mục photos ở đầu bản tin.' },
  footnoteReference: {
    name: 'chú thích cuối trang',
    expected: 'Viết chú thích vào trong câu, hoặc dùng <Note>.',
  },
  footnoteDefinition: {
    name: 'chú thích cuối trang',
    expected: 'Viết chú thích vào trong câu, hoặc dùng <Note>.',
  },
  mdxjsEsm: {
    name: 'lệnh import hoặc export',
    expected: 'Xóa dòng lệnh này: bản tin chỉ chứa chữ và số liệu.',
  },
};

const ADDRESS_ADVICE =
  'Sau https:// là tên miền đủ, không dấu, không kèm tên người dùng, ví dụ https://nhandan.vn; sau mailto: là một địa chỉ thư; sau tel: là một số điện thoại.';

/** A letter, number or symbol: enough of a link to see and to tap, unlike a dot. */
const VISIBLE = /[\p{L}\p{N}\p{S}]/u;

/** What the guard needs to know of the frontmatter. */
export interface GuardContext {
  /** The number of photos in the frontmatter: `<Photo number>` must not exceed it. */
  photoCount: number;
  /** The ids of the frontmatter's indicators; `undefined` while the frontmatter is invalid. */
  figures: readonly string[] | undefined;
}

/** Reports every node, component, attribute and URL of a parsed briefing that is not allowed. */
export function guard(tree: Root, context: GuardContext): LocatedProblem[] {
  const problems: LocatedProblem[] = [];
  const usedPhotos = new Set<number>();
  const usedFigures = new Set<string>();

  function report(node: Nodes, message: string, expected?: string) {
    const { start = { line: 1, column: 1 }, end } = node.position ?? {};
    const { line, column } = start;
    problems.push({
      line,
      column,
      ...(end?.line === line && { length: end.column - column }),
      message,
      expected,
    });
  }

  function visit(node: Nodes, ancestors: readonly Parent[]) {
    const question =
      node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'
        ? questionIn(node.value)
        : undefined;
    if (question !== undefined) {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      problems.push({
        line,
        column,
        length: `{/* ${QUESTION}`.length,
        ...unansweredProblem(question),
      });
      return;
    }
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      visitComponent(node, ancestors);
    else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const { message, expected } = explainBraces(`{${node.value}}`);
      report(node, message, expected);
    } else if (!ALLOWED.has(node.type)) {
      const { name, expected } = NOT_ALLOWED[node.type] ?? {
        name: `“${node.type}”`,
        expected: 'Viết đoạn này thành chữ thường.',
      };
      report(node, `Bản tin không dùng được ${name}.`, expected);
      return;
    }
    if (node.type === 'text') checkText(node, node.value);
    if (node.type === 'link' && node.title) checkText(node, node.title);
    if (
      node.type === 'heading' &&
      node.position &&
      node.position.end.line > node.position.start.line
    ) {
      report(
        node,
        'Dòng chữ đứng ngay trên một dòng --- hoặc === bị hiểu là tiêu đề.',
        'Để một dòng trống ở giữa; tiêu đề thì viết bằng ##. Phần khai báo chỉ có một, ở đầu tệp.',
      );
      return;
    }
    if (node.type === 'table') checkTable(node);
    if (node.type === 'heading' && (node.depth < 2 || node.depth > 4)) {
      report(
        node,
        `Tiêu đề cấp ${node.depth} không dùng được trong bài.`,
        `Viết ${node.depth < 2 ? '##' : '####'}: dùng được từ ## (cấp 2) đến #### (cấp 4); cấp 1 là tiêu đề bản tin, ghi ở mục title.`,
      );
    }
    if (node.type === 'listItem' && typeof node.checked === 'boolean') {
      report(
        node,
        'Bản tin không dùng được ô đánh dấu [ ] hoặc [x].',
        'Viết thành danh sách thường.',
      );
    }
    if (node.type === 'link') checkLink(node);
    if ('children' in node) for (const child of node.children) visit(child, [...ancestors, node]);
  }

  /** Entities (`&#x202E;`) can smuggle in characters that a file itself may not contain. */
  function checkText(node: Nodes, text: string) {
    for (const { code } of findInvisible(text))
      report(node, `Ở đây có một ký tự ẩn (${code}), viết bằng mã &…;.`, 'Xóa mã này đi.');
    for (const { message, expected } of findWrongLetters(text)) report(node, message, expected);
    if (text !== text.normalize('NFC'))
      report(node, 'Ở đây dấu được viết rời bằng mã &…;.', 'Gõ thẳng chữ có dấu.');
  }

  function checkLink(node: Link) {
    if (!isAllowedUrl(node.url)) {
      const completed = completeUrl(node.url);
      report(
        node,
        `Liên kết tới ${quoted([node.url])} không được phép.`,
        hasAllowedScheme(node.url)
          ? ADDRESS_ADVICE
          : `${completed === undefined ? '' : `Có phải ${completed}? `}Liên kết bắt đầu bằng https://, http://, mailto:, tel:, hoặc bằng / khi trỏ tới một trang của kho tin.`,
      );
      return;
    }
    const text = toString(node);
    if (isBlank(text) || !VISIBLE.test(text))
      report(
        node,
        'Liên kết này không có chữ nào hiện ra.',
        `Viết chữ để người đọc bấm vào: [chữ hiện ra](${node.url}), hoặc xóa liên kết.`,
      );
    const shown = mismatchedAddress(node.title ? `${text} | ${node.title}` : text, node.url);
    if (shown !== undefined)
      report(
        node,
        `Chữ hiện ra là ${quoted([shown])}, nhưng liên kết dẫn tới ${quoted([node.url])}.`,
        /^tel:/iu.test(node.url)
          ? 'Ghi đúng số mà liên kết gọi tới, hoặc sửa số trong liên kết.'
          : 'Ghi đúng địa chỉ mà liên kết dẫn tới, hoặc thay bằng tên của trang.',
      );
  }

  /** Rendering drops cells beyond the header's column count. */
  function checkTable(table: Table) {
    const columns = table.children[0]?.children.length ?? 0;
    for (const row of table.children) {
      if (row.children.length > columns)
        report(
          row,
          `Hàng này có ${row.children.length} ô, nhưng dòng đầu bảng chỉ có ${columns}.`,
          'Thêm ô vào dòng đầu và dòng kẻ của bảng, hoặc bớt ô ở hàng này.',
        );
    }
  }

  function visitComponent(
    node: MdxJsxFlowElement | MdxJsxTextElement,
    ancestors: readonly Parent[],
  ) {
    const name = node.name ?? '';
    const component = componentNamed(name);
    if (!component) {
      report(node, `Bản tin không dùng được thẻ <${name}>.`, tagAdvice(name));
      return;
    }
    const { props, violations } = readProps(node);
    if (violations.length === 0)
      violations.push(
        ...(validate<z.ZodType>(component.attributes, props, SYNTAX.tag).violations ?? []),
      );
    for (const { message, expected } of violations) report(node, `<${name}>: ${message}`, expected);

    // The form's editor ends a component at the first closing tag of the same name.
    if (ancestors.some((ancestor) => 'name' in ancestor && ancestor.name === name)) {
      report(
        node,
        `<${name}> nằm trong một <${name}> khác.`,
        `Viết </${name}> trước thẻ này để đóng thẻ ngoài, hoặc xóa thẻ này và thẻ đóng của nó, giữ lại chữ.`,
      );
    }
    const parent = ancestors.at(-1);
    const parentName = parent && 'name' in parent ? parent.name : undefined;
    if (
      node.type === 'mdxJsxTextElement' ||
      (parent?.type !== 'root' && parentName === undefined)
    ) {
      report(
        node,
        `<${name}> phải đứng riêng một dòng.`,
        'Để một dòng trống trước và sau thành phần này.',
      );
    }
    const takesText = component.text !== undefined;
    if (takesText && node.children.length === 0)
      report(
        node,
        `<${name}> không có chữ bên trong.`,
        `Viết ${component.syntax}, hoặc xóa cả thẻ.`,
      );
    if (!takesText && node.children.length > 0)
      report(node, `<${name}> không chứa chữ bên trong.`, `Viết ${component.syntax}`);
    if (violations.length > 0) return;
    const { photos = [], figures } = component.shows(props);
    for (const number of photos) checkPhoto(node, number);
    if (figures !== undefined && context.figures)
      checkFigures(node, name, figures, context.figures);
  }

  function checkFigures(
    node: Nodes,
    name: string,
    figures: readonly string[] | 'all',
    known: readonly string[],
  ) {
    if (known.length === 0) {
      report(
        node,
        `<${name}>: bản tin chưa khai số liệu nào.`,
        'Ghi số liệu vào mục indicators ở đầu bản tin.',
      );
      return;
    }
    for (const id of figures === 'all' ? new Set(known) : figures) {
      if (!known.includes(id))
        report(
          node,
          `<${name}>: mục indicators không có ${quoted([id])}.`,
          `Gần nhất: ${quoted(nearest(id, new Set(known)))}. Số liệu mới thì ghi thêm vào mục indicators.`,
        );
      else if (usedFigures.has(id))
        report(
          node,
          `Số liệu ${quoted([id])} được đặt hai lần.`,
          'Mỗi số liệu chỉ đặt một lần: xóa một trong các thẻ, hoặc bỏ bớt trong show.',
        );
      usedFigures.add(id);
    }
  }

  function checkPhoto(node: Nodes, number: number) {
    if (number > context.photoCount) {
      report(
        node,
        `Không có ảnh số ${number}: mục photos khai ${context.photoCount} ảnh.`,
        'Khai thêm ảnh trong mục photos, hoặc sửa lại số.',
      );
    }
    if (usedPhotos.has(number))
      report(
        node,
        `Ảnh số ${number} được đặt hai lần.`,
        'Mỗi ảnh chỉ đặt một lần: xóa một trong các thẻ.',
      );
    usedPhotos.add(number);
  }

  visit(tree, []);
  return problems;
}
