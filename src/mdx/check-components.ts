import type * as z from 'astro/zod';
import type { Nodes, Parent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { nearest, quoted } from '../problems/nearest.ts';
import { componentNamed } from '../schemas/components.ts';
import { SYNTAX, validate } from '../schemas/validate.ts';
import type { Report } from './check-nodes.ts';
import { readProps } from './props.ts';
import { tagAdvice } from './tag-advice.ts';

/** What the checks need to know of the frontmatter. */
export interface GuardContext {
  /** The number of photos in the frontmatter: `<Photo number>` must not exceed it. */
  photoCount: number;
  /** The ids of the frontmatter's indicators; `undefined` while the frontmatter is invalid. */
  figures: readonly string[] | undefined;
}

type ComponentCheck = (
  node: MdxJsxFlowElement | MdxJsxTextElement,
  ancestors: readonly Parent[],
) => void;

/** Returns a check of a text's components, which remembers the photos and figures shown so far. */
export function componentCheck(context: GuardContext, report: Report): ComponentCheck {
  const usedPhotos = new Set<number>();
  const usedFigures = new Set<string>();

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

  const checkComponent: ComponentCheck = (node, ancestors) => {
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
  };

  return checkComponent;
}
