import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

const validate = addFormats(new Ajv({ allErrors: true })).compile(
  JSON.parse(readFileSync('tests/feeds/formats/json-feed.schema.json', 'utf8')),
);

/** The violations of the JSON Feed 1.1 schema in a document. */
export function jsonFeedProblems(feed: unknown): string[] {
  return validate(feed)
    ? []
    : (validate.errors ?? []).map(
        ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
      );
}
