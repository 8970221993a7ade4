import type { EditorComponentDefinition, Field } from '@sveltia/cms';
import { parseEntities } from 'parse-entities';
import type { Component } from '../../schemas/component.ts';
import { components, parseIds } from '../../schemas/components.ts';
import { LINE_WIDTH } from '../line-width.ts';
import { fieldsOf } from './fields.ts';
import { toFieldSchema } from './field-schema.ts';

const ATTRIBUTES = String.raw`(?<attributes>(?:\s+[a-z]+=(?:"[^"]*"|'[^']*'))*)\s*`;
const ATTRIBUTE = /(?<name>[a-z]+)=(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/gu;

/**
 * Returns the components of briefings as blocks of the form's editor, with patterns to read and
 * functions to write them.
 */
export function editorComponents(): EditorComponentDefinition[] {
  return Object.entries(components).map(([name, component]) => {
    const { label, icon, text } = component;
    return {
      id: name,
      label,
      icon,
      fields: fieldsOfComponent(component),
      pattern:
        text === undefined
          ? new RegExp(String.raw`^<${name}${ATTRIBUTES}\/>`, 'mu')
          : new RegExp(String.raw`^<${name}${ATTRIBUTES}>(?<text>[\s\S]*?)<\/${name}>`, 'mu'),
      fromBlock: (match) => readBlock(component, match.groups ?? {}),
      toBlock: (props) => writeBlock(name, component, props),
      toPreview: () => label,
    };
  });
}

function fieldsOfComponent({ attributes, text }: Component): Field[] {
  const fields = fieldsOf(toFieldSchema(attributes));
  return text === undefined
    ? fields
    : [
        ...fields,
        {
          name: 'text',
          label: text,
          widget: 'text',
          required: true,
          use_emoji_autocomplete: false,
        },
      ];
}

function readBlock(
  component: Component,
  { attributes = '', text }: Partial<Record<string, string>>,
): Record<string, unknown> {
  const { properties = {} } = toFieldSchema(component.attributes);
  const props = Array.from(attributes.matchAll(ATTRIBUTE), ({ groups = {} }) => {
    const attribute = groups['name'] ?? '';
    const value = unescapeAttribute(groups['double'] ?? groups['single'] ?? '');
    const isList = properties[attribute]?.listOf !== undefined;
    return [attribute, isList ? parseIds(value) : value] as const;
  });
  return { ...Object.fromEntries(props), ...(text !== undefined && { text: dedent(text) }) };
}

/** Removes the common indentation of all lines and surrounding blank space. */
function dedent(text: string): string {
  const lines = text.split('\n').slice(text.includes('\n') ? 1 : 0);
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/u.exec(line)?.[0] ?? '');
  const commonIndent = indents.reduce(
    (common, indent) =>
      indent.startsWith(common) ? common : common.startsWith(indent) ? indent : '',
    indents[0] ?? '',
  );
  return text
    .split('\n')
    .map((line) => (line.startsWith(commonIndent) ? line.slice(commonIndent.length) : line))
    .join('\n')
    .trim();
}

function writeBlock(name: string, component: Component, props: Record<string, unknown>): string {
  const attributes = Object.keys(component.attributes.shape).flatMap((attribute) => {
    const value = attributeValue(props[attribute]);
    return value === '' ? [] : [`${attribute}="${escapeAttribute(value)}"`];
  });
  const end = component.text === undefined ? ' />' : '>';
  const line = [`<${name}`, ...attributes].join(' ') + end;
  const tag =
    line.length <= LINE_WIDTH
      ? line
      : [`<${name}`, ...attributes.map((attribute) => `  ${attribute}`), end.trim()].join('\n');
  return component.text === undefined
    ? tag
    : `${tag}\n\n${attributeValue(props['text'])}\n\n</${name}>`;
}

function attributeValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/**
 * In attributes, MDX decodes entities only: with parse-entities, and only those that end in a
 * semicolon.
 */
function escapeAttribute(value: string): string {
  return value
    .replaceAll(/&(?=#?\w+;)/gu, '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', ' ');
}

function unescapeAttribute(value: string): string {
  return parseEntities(value, { nonTerminated: false });
}
