import type { EntryCollection, Field } from '@sveltia/cms';
import type * as z from 'astro/zod';
import { ROLES, briefingSchema } from '../../schemas/briefing.ts';
import { authorSchema, personSchema, placeSchema, topicSchema } from '../../schemas/entries.ts';
import { FIGURE_KINDS, indicatorSchema } from '../../schemas/indicator.ts';
import { SLUG } from '../../vietnamese/slug.ts';
import { componentSchemas } from '../../schemas/components.ts';
import { fieldsOf, type FieldNotes } from './fields.ts';
import { nodeOf } from './node.ts';
import { VERBATIM_BOX } from './rich-text/editor-node.ts';

/** A folder of `content/` that the form edits. */
export interface FormCollection {
  name: string;
  label: string;
  singular: string;
  icon: string;
  schema: z.ZodObject;
  notes: FieldNotes;
}

const NOTHING: FieldNotes = { references: {}, choices: {}, photos: [], hints: {} };

const SEARCH = 'Gõ vài chữ để tìm rồi chọn.';

export const COLLECTIONS: FormCollection[] = [
  {
    name: 'briefings', label: 'Bản tin', singular: 'bản tin', icon: 'newspaper', schema: briefingSchema,
    notes: {
      references: {
        author: { collection: 'authors', by: 'name' },
        'participants.person': { collection: 'people' },
        topics: { collection: 'topics' },
        places: { collection: 'places' },
        'indicators.indicator': { collection: 'indicators' },
      },
      choices: { 'participants.role': ROLES },
      photos: ['photos.src'],
      hints: {
        date: 'Ngày diễn ra sự việc. Bản tin nằm trong thư mục của năm và tháng này, nên sau khi lưu lần đầu thì không đổi sang tháng khác.',
        author: `${SEARCH} Tác giả mới thì thêm ở mục Tác giả trước.`,
        participants: 'Mỗi người, mỗi nhóm tham gia là một mục, ít nhất một.',
        'participants.person': `${SEARCH} Người chưa có thì thêm ở mục Nhân vật trước.`,
        'participants.role': 'Người ấy, nhóm ấy làm gì ở sự kiện.',
        topics: `${SEARCH} Từ một đến năm chuyên mục.`,
        places: SEARCH,
        draft: 'Bật khi bản tin chưa viết xong: bản nháp không được đăng.',
        sample: 'Chỉ bật cho bản tin mẫu do máy tạo.',
        photos: 'Mỗi ảnh cần chú thích; ảnh có tệp thì cần cả mô tả. Đặt ảnh vào bài bằng nút chèn “Ảnh”.',
        'photos.src': 'Tệp JPEG, PNG, WebP hoặc AVIF; để trống khi ảnh không còn lưu.',
        indicators: 'Các con số mà bản tin nêu. Đặt bảng số liệu vào bài bằng nút chèn “Số liệu chính”.',
        'indicators.indicator': `${SEARCH} Số liệu mới thì thêm ở mục Số liệu trước.`,
        'indicators.value': 'Viết theo lối Việt Nam: 2.919,8',
        'indicators.unit': 'Đúng như ghi trong ngoặc ở tên số liệu, ví dụ tỷ đồng.',
      },
    },
  },
  { name: 'people', label: 'Nhân vật', singular: 'nhân vật', icon: 'person', schema: personSchema, notes: NOTHING },
  { name: 'authors', label: 'Tác giả', singular: 'tác giả', icon: 'edit_note', schema: authorSchema, notes: NOTHING },
  { name: 'topics', label: 'Chuyên mục', singular: 'chuyên mục', icon: 'category', schema: topicSchema, notes: NOTHING },
  {
    name: 'places', label: 'Địa bàn', singular: 'địa bàn', icon: 'location_on', schema: placeSchema,
    notes: { ...NOTHING, references: { within: { collection: 'places' }, 'became.place': { collection: 'places' } }, hints: { within: `Đơn vị cấp trên trong thời gian đó. ${SEARCH}`, became: 'Đơn vị này về sau thành đơn vị nào.', 'became.place': SEARCH } },
  },
  {
    name: 'indicators', label: 'Số liệu', singular: 'số liệu', icon: 'monitoring', schema: indicatorSchema,
    notes: {
      ...NOTHING, references: { parts: { collection: 'indicators' } }, choices: { kind: FIGURE_KINDS },
      hints: {
        kind: 'Một lượng: không âm. Một phần của tổng thể: từ 0 đến 100%. Mức tăng giảm: có thể âm. Bỏ trống là một lượng.',
        plan: 'Phần trăm kế hoạch so với kế hoạch nào, ví dụ kế hoạch cả năm; bỏ trống khi không so với kế hoạch',
        parts: 'Chỉ dành cho một cơ cấu: từ hai đến sáu số liệu là các phần, theo thứ tự hiện ra.',
      },
    },
  },
];

/** The collections as the form's settings describe them: fields from the schemas, files where the loader looks for them. */
export function formCollections(): EntryCollection[] {
  return COLLECTIONS.map((collection) => ({
    name: collection.name,
    label: collection.label,
    label_singular: collection.singular,
    icon: collection.icon,
    folder: `content/${collection.name}`,
    format: collection.name,
    ...(isBriefings(collection) ? briefingSettings : entrySettings),
    fields: isBriefings(collection) ? withBody(fieldsOf(nodeOf(collection.schema), collection.notes)) : fieldsOf(nodeOf(collection.schema), collection.notes),
  }));
}

/** The ending of a collection's files. */
export function extensionOf(collection: FormCollection): 'mdx' | 'yaml' {
  return isBriefings(collection) ? 'mdx' : 'yaml';
}

export function isBriefings({ name }: FormCollection): boolean {
  return name === 'briefings';
}

const slugRule = (template: string, hint: string) => ({
  template,
  editable: ['create' as const],
  hint,
  pattern: [SLUG.source, 'Viết thường, không dấu, nối bằng gạch ngang, ví dụ giao-ban-thang-7'] satisfies [string, string],
});

const briefingSettings = {
  // The month is the event's, not the one in which somebody writes of it.
  path: "{{date | date('YYYY')}}/{{date | date('MM')}}/{{slug}}",
  slug: slugRule('{{title}}', 'Tên tệp và địa chỉ của bản tin: viết thường, không dấu, nối bằng gạch ngang. Nên ngắn; sau khi đăng không đổi nữa.'),
  summary: '{{date}} {{title}}',
  sortable_fields: { fields: ['date', 'title'], default: { field: 'date', direction: 'descending' as const } },
  // Photographs lie beside their briefing.
  media_folder: '',
  public_folder: '',
  // An address that has been published works for ever. And the form would offer to take all photographs of the month along.
  delete: false,
};

const entrySettings = {
  identifier_field: 'name',
  slug: slugRule('{{name}}', 'Mã: viết thường, không dấu, nối bằng gạch ngang. Bản tin gọi mục này bằng mã, nên đặt rồi không đổi nữa.'),
  summary: '{{name}}',
  sortable_fields: { fields: ['name'], default: { field: 'name' } },
};

/** The text comes after what readers see above it; everything else follows. */
function withBody(fields: Field[]): Field[] {
  const place = fields.findIndex(({ name }) => name === 'summary') + 1;
  return fields.toSpliced(place, 0, {
    name: 'body', label: 'Nội dung', widget: 'richtext', required: true,
    hint: 'Bài viết. Tiêu đề nhỏ từ cấp 2 đến cấp 4. Nút chèn đặt vào bài: số liệu, ảnh, lời trích, ghi chú.',
    buttons: ['bold', 'italic', 'link', 'heading-two', 'heading-three', 'heading-four', 'bulleted-list', 'numbered-list'],
    editor_components: [...Object.keys(componentSchemas), VERBATIM_BOX],
    modes: ['rich_text', 'raw'], use_emoji_autocomplete: false, linked_images: false,
  });
}
