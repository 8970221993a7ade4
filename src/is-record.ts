/** Whether a value of unknown origin has names and values, as an object of JSON or YAML has them. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
