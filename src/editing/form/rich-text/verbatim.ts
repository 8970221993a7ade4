import type { EditorComponentDefinition } from '@sveltia/cms';
import { VERBATIM_BOX } from './editor-node.ts';

const LABEL = 'Đoạn giữ nguyên cách viết';

/** The component for a block that the rich editor cannot show faithfully: it holds the source. */
export function verbatimComponent(): EditorComponentDefinition {
  return {
    id: VERBATIM_BOX,
    label: LABEL,
    icon: 'markdown',
    fields: [
      {
        name: 'text',
        label: 'Viết như trong tệp',
        widget: 'text',
        required: true,
        use_emoji_autocomplete: false,
        hint: 'Đoạn này có chỗ ô soạn thảo không hiện được như khi đọc, nên ở đây là đúng những gì nằm trong tệp. Sửa thẳng ở đây cũng được.',
      },
    ],
    // Never matches: the editor must not create one from Markdown.
    pattern: /^(?!)/mu,
    fromBlock: () => ({}),
    toBlock: ({ text }) => (typeof text === 'string' ? text : ''),
    toPreview: () => LABEL,
  };
}
