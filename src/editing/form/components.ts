import type { EditorComponentDefinition, Field } from '@sveltia/cms';
import { parseEntities } from 'parse-entities';
import { componentNames, componentSchemas, idsIn, type ComponentName } from '../../schemas/components.ts';
import { LINE_WIDTH } from '../line-width.ts';
import { fieldsOf, type FieldNotes } from './fields.ts';
import { nodeOf } from './node.ts';

/** How the form offers a component, and what the text within it is called where it has one. */
const OFFERS: Record<ComponentName, { label: string; icon: string; text?: string }> = {
  KeyFigures: { label: 'Số liệu chính', icon: 'monitoring' },
  Photo: { label: 'Ảnh', icon: 'image' },
  Quote: { label: 'Lời trích', icon: 'format_quote', text: 'Lời nói' },
  Note: { label: 'Ghi chú', icon: 'info', text: 'Nội dung' },
};

/** `show` lists ids in one text; the form has a list of indicators. */
const LISTED: Partial<Record<ComponentName, string>> = { KeyFigures: 'show' };

const NOTES: FieldNotes = {
  references: { show: { collection: 'indicators' } },
  choices: {},
  photos: [],
  hints: { show: 'Chọn trong các số liệu đã ghi ở mục Số liệu của bản tin; bỏ trống thì hiện tất cả.', number: 'Ảnh thứ mấy trong mục Ảnh của bản tin: 1, 2…' },
};

const ATTRIBUTES = String.raw`(?<attributes>(?:\s+[a-z]+=(?:"[^"]*"|'[^']*'))*)\s*`;
const ATTRIBUTE = /(?<name>[a-z]+)=(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/gu;

/** The components of briefings as blocks of the form's editor: what it reads in a text and writes there. */
export function editorComponents(): EditorComponentDefinition[] {
  return componentNames().map((name) => {
    const { label, icon, text } = OFFERS[name];
    return {
      id: name,
      label,
      icon,
      fields: fieldsOfComponent(name, text),
      pattern: text === undefined
        ? new RegExp(String.raw`^<${name}${ATTRIBUTES}\/>`, 'mu')
        : new RegExp(String.raw`^<${name}${ATTRIBUTES}>(?<text>[\s\S]*?)<\/${name}>`, 'mu'),
      fromBlock: (match) => readBlock(name, match.groups ?? {}),
      toBlock: (props) => writeBlock(name, props),
      toPreview: () => label,
    };
  });
}

function fieldsOfComponent(name: ComponentName, text: string | undefined): Field[] {
  const fields = fieldsOf(nodeOf(componentSchemas[name]), NOTES).map((field) => (field.name === LISTED[name] ? { ...field, multiple: true } : field));
  return text === undefined ? fields : [...fields, { name: 'text', label: text, widget: 'text', required: true, use_emoji_autocomplete: false }];
}

function readBlock(name: ComponentName, { attributes = '', text }: Partial<Record<string, string>>): Record<string, unknown> {
  const props = Array.from(attributes.matchAll(ATTRIBUTE), ({ groups = {} }) => {
    const attribute = groups['name'] ?? '';
    const value = unescapeAttribute(groups['double'] ?? groups['single'] ?? '');
    return [attribute, attribute === LISTED[name] ? idsIn(value) : value] as const;
  });
  return { ...Object.fromEntries(props), ...(text !== undefined && { text: withoutIndent(text) }) };
}

/** Text between tags, without the blanks that all its lines begin with and those around it. */
function withoutIndent(text: string): string {
  const lines = text.split('\n').slice(text.includes('\n') ? 1 : 0);
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/u.exec(line)?.[0] ?? '');
  const shared = indents.reduce((one, other) => (other.startsWith(one) ? one : one.startsWith(other) ? other : ''), indents[0] ?? '');
  return text.split('\n').map((line) => (line.startsWith(shared) ? line.slice(shared.length) : line)).join('\n').trim();
}

function writeBlock(name: ComponentName, props: Record<string, unknown>): string {
  const attributes = Object.keys(componentSchemas[name].shape).flatMap((attribute) => {
    const value = attributeValue(props[attribute]);
    return value === '' ? [] : [`${attribute}="${escapeAttribute(value)}"`];
  });
  const end = OFFERS[name].text === undefined ? ' />' : '>';
  const line = [`<${name}`, ...attributes].join(' ') + end;
  const tag = line.length <= LINE_WIDTH ? line : [`<${name}`, ...attributes.map((attribute) => `  ${attribute}`), end.trim()].join('\n');
  return OFFERS[name].text === undefined ? tag : `${tag}\n\n${attributeValue(props['text'])}\n\n</${name}>`;
}

function attributeValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** In an attribute MDX reads entities and nothing else: with parse-entities, and only those that end in a semicolon. */
function escapeAttribute(value: string): string {
  return value.replaceAll(/&(?=#?\w+;)/gu, '&amp;').replaceAll('"', '&quot;').replaceAll('\n', ' ');
}

function unescapeAttribute(value: string): string {
  return parseEntities(value, { nonTerminated: false });
}
