import { fromEditor } from '../rich-text/from-editor.ts';

/** The values of a component's fields, by the names of the fields. */
type Values = Record<string, unknown>;

/** The part of Sveltia's component node that is used here (custom-node.js in its source). */
interface ComponentNode {
  getType: () => string;
  /** The values to save; none for a component just inserted or an entry just closed. */
  __props: Values | null | undefined;
}

/** The values in the fields of each component on the screen. */
const shown = new WeakMap<object, Values>();
/** Nodes whose fields are being recreated. */
const recreated = new WeakSet<ComponentNode>();

/**
 * Remembers the values in a component's fields. The build inserts this call where the form passes
 * them to the rich editor.
 * @param values `null` when the component was removed or its entry closed.
 * @returns the tag for the rich editor's update: a change that does not affect the file, such as
 * the first appearance of the fields, is no undo step.
 */
export function showValues(
  node: ComponentNode,
  box: object,
  values: Values | null,
): string | undefined {
  if (values === null) return undefined;
  const before = shown.get(box) ?? node.__props;
  shown.set(box, values);
  return serialize(node, before) === serialize(node, values) ? 'history-merge' : undefined;
}

/**
 * Whether a component's fields differ from the values to save, as after undoing, so that the fields
 * must be recreated. The build inserts this as the node's `updateDOM`:
 * https://lexical.dev/docs/concepts/nodes#extending-decoratornode
 */
export function isOutdated(node: ComponentNode, before: ComponentNode, box: object): boolean {
  if (!node.__props) return false;
  const outdated =
    serialize(node, shown.get(box) ?? before.__props) !== serialize(node, node.__props);
  if (outdated) recreated.add(node);
  return outdated;
}

/**
 * Whether a component's fields are being recreated and must not take the focus. The build inserts
 * this where a component takes it.
 */
export function isRemade(node: ComponentNode): boolean {
  return recreated.has(node);
}

function serialize(node: ComponentNode, values: Values | null | undefined): string {
  return fromEditor({ ...values, type: node.getType(), version: 1 });
}
