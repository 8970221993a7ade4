import { openBody, saveBody, shownNodes, type OpenedBody } from '../rich-text/body.ts';
import { editorStateSchema, element } from '../rich-text/editor-node.ts';

/**
 * The part of the form's rich editor that is used here:
 * https://lexical.dev/docs/api/classes/lexical.LexicalEditor
 */
interface RichEditor {
  parseEditorState: (json: string) => object;
  setEditorState: (state: object, options: { tag: string }) => void;
  getEditorState: () => { toJSON: () => unknown };
}

/** The text opened in each editor. */
const opened = new WeakMap<RichEditor, OpenedBody>();

/**
 * Shows a text in the rich editor. The build inserts this in place of the form's own Markdown
 * parsing.
 */
export function showText(editor: RichEditor, text: string): Promise<void> {
  const body = openBody(text);
  const state = editor.parseEditorState(
    JSON.stringify({ root: element('root', shownNodes(body)) }),
  );
  opened.set(editor, body);
  // Undo stops at this text, not at an empty one.
  editor.setEditorState(state, { tag: 'history-merge' });
  return Promise.resolve();
}

/**
 * Returns the text in the rich editor. The build inserts this in place of the form's own Markdown
 * serialization.
 */
export function textIn(editor: RichEditor): string {
  const { root } = editorStateSchema.parse(editor.getEditorState().toJSON());
  return saveBody(opened.get(editor) ?? openBody(''), root.children ?? []);
}
