import { closeBody, nodesOf, openBody, type OpenedBody } from '../rich-text/body.ts';
import { editorStateSchema, element } from '../rich-text/editor-node.ts';

/** What is used here of the form's rich editor: https://lexical.dev/docs/api/classes/lexical.LexicalEditor */
interface RichEditor {
  parseEditorState: (json: string) => object;
  setEditorState: (state: object, options: { tag: string }) => void;
  getEditorState: () => { toJSON: () => unknown };
}

/** The text that each editor was given. */
const opened = new WeakMap<RichEditor, OpenedBody>();

/** Shows a text in the rich editor. Stands in the form's code in place of its own reading of Markdown. */
export function showText(editor: RichEditor, text: string): Promise<void> {
  const body = openBody(text);
  const state = editor.parseEditorState(JSON.stringify({ root: element('root', nodesOf(body)) }));
  opened.set(editor, body);
  // Undoing goes back to this text and not to an empty one.
  editor.setEditorState(state, { tag: 'history-merge' });
  return Promise.resolve();
}

/** The text that the rich editor holds. Stands in the form's code in place of its own writing of Markdown. */
export function textIn(editor: RichEditor): string {
  const { root } = editorStateSchema.parse(editor.getEditorState().toJSON());
  return closeBody(opened.get(editor) ?? openBody(''), root.children ?? []);
}
