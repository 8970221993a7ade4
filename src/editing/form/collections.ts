import type { EntryCollection, Field } from '@sveltia/cms';
import type * as z from 'astro/zod';
import { briefingSchema } from '../../schemas/briefing.ts';
import { authorSchema, personSchema, placeSchema, topicSchema } from '../../schemas/entries.ts';
import { indicatorSchema } from '../../schemas/indicator.ts';
import { SLUG } from '../../vietnamese/slug.ts';
import { PLACE_LABEL } from './place-label.ts';
import { components } from '../../schemas/components.ts';
import { fieldsOf } from './fields.ts';
import { toFieldSchema } from './field-schema.ts';
import { VERBATIM_BOX } from './rich-text/editor-node.ts';

/** A folder of `content/` that the form edits. */
export interface FormCollection {
  name: string;
  label: string;
  singular: string;
  icon: string;
  schema: z.ZodObject;
}

export const COLLECTIONS: FormCollection[] = [
  {
    name: 'briefings',
    label: 'Bản tin',
    singular: 'bản tin',
    icon: 'newspaper',
    schema: briefingSchema,
  },
  {
    name: 'people',
    label: 'Nhân vật',
    singular: 'nhân vật',
    icon: 'person',
    schema: personSchema,
  },
  {
    name: 'authors',
    label: 'Tác giả',
    singular: 'tác giả',
    icon: 'edit_note',
    schema: authorSchema,
  },
  {
    name: 'topics',
    label: 'Chuyên mục',
    singular: 'chuyên mục',
    icon: 'category',
    schema: topicSchema,
  },
  {
    name: 'places',
    label: 'Địa bàn',
    singular: 'địa bàn',
    icon: 'location_on',
    schema: placeSchema,
  },
  {
    name: 'indicators',
    label: 'Số liệu',
    singular: 'số liệu',
    icon: 'monitoring',
    schema: indicatorSchema,
  },
];

/**
 * Returns the collections as the form's settings describe them: fields derived from the schemas,
 * files where the loader expects them.
 */
export function formCollections(): EntryCollection[] {
  return COLLECTIONS.map((collection) => ({
    name: collection.name,
    label: collection.label,
    label_singular: collection.singular,
    icon: collection.icon,
    folder: `content/${collection.name}`,
    format: collection.name,
    ...(isBriefings(collection) ? briefingSettings : entrySettings),
    fields: [
      ...(isBriefings(collection)
        ? withBody(fieldsOf(toFieldSchema(collection.schema)))
        : fieldsOf(toFieldSchema(collection.schema))),
      ...(isPlaces(collection) ? [LABEL_FIELD] : []),
    ],
  }));
}

/** Returns the extension of a collection's files. */
export function extensionOf(collection: FormCollection): 'mdx' | 'yaml' {
  return isBriefings(collection) ? 'mdx' : 'yaml';
}

export function isBriefings({ name }: FormCollection): boolean {
  return name === 'briefings';
}

export function isPlaces({ name }: FormCollection): boolean {
  return name === 'places';
}

/** Nobody sees it; other fields may show it. */
const LABEL_FIELD: Field = { name: PLACE_LABEL, widget: 'hidden' };

type Stage = 'create' | 'update';

const slugSettings = (template: string, editable: Stage[], hint: string) => ({
  template,
  editable,
  hint,
  pattern: [
    SLUG.source,
    'Viết thường, không dấu, nối bằng gạch ngang, ví dụ giao-ban-thang-7',
  ] satisfies [string, string],
});

const briefingSettings = {
  // The month is that of the event, not of writing.
  path: "{{date | date('YYYY')}}/{{date | date('MM')}}/{{slug}}",
  slug: slugSettings(
    '{{title}}',
    ['create', 'update'],
    'Tên tệp và địa chỉ của bản tin: viết thường, không dấu, nối bằng gạch ngang. Nên ngắn. Đổi tên sau khi đăng thì địa chỉ cũ tự được ghi lại và dẫn tới đây.',
  ),
  // When the file is renamed, the form adds the address that it had before.
  preview_path: '{{dirname}}/{{slug}}',
  aliases_field: 'formerly',
  summary: '{{date}} {{title}}',
  sortable_fields: {
    fields: ['date', 'title'],
    default: { field: 'date', direction: 'descending' as const },
  },
  // Photographs are stored beside their briefing.
  media_folder: '',
  public_folder: '',
  // A published address never goes away, and on deletion the form would offer to delete all
  // photographs of the month as well.
  delete: false,
};

const entrySettings = {
  identifier_field: 'name',
  slug: slugSettings(
    '{{name}}',
    ['create'],
    'Mã: viết thường, không dấu, nối bằng gạch ngang. Bản tin gọi mục này bằng mã, nên đặt rồi không đổi nữa.',
  ),
  summary: '{{name}}',
  sortable_fields: { fields: ['name'], default: { field: 'name' } },
};

/** Inserts the text after the summary, in the order in which readers see them. */
function withBody(fields: Field[]): Field[] {
  const index = fields.findIndex(({ name }) => name === 'summary') + 1;
  return fields.toSpliced(index, 0, {
    name: 'body',
    label: 'Nội dung',
    widget: 'richtext',
    required: true,
    hint: 'Phần chữ của bản tin. Đề mục từ cấp 2 đến cấp 4. Nút chèn thì đặt vào bài: số liệu, ảnh, lời trích, ghi chú.',
    buttons: [
      'bold',
      'italic',
      'link',
      'heading-two',
      'heading-three',
      'heading-four',
      'bulleted-list',
      'numbered-list',
    ],
    editor_components: [...Object.keys(components), VERBATIM_BOX],
    modes: ['rich_text', 'raw'],
    use_emoji_autocomplete: false,
    linked_images: false,
  });
}
