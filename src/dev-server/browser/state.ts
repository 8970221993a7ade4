import { isRecord } from '../../schemas/is-record.ts';

/** What the development server has read last. */
interface State {
  /** Differs from that of a page's response when the content has changed since. */
  revision: string;
  /** The mistakes of the content, as printed by a check. */
  problems: string[];
}

/** Asks the development server for its state. */
export async function fetchState(): Promise<State> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/u, '/');
  const state: unknown = await (await fetch(`${base}loi-noi-dung.json`)).json();
  const { revision, problems } = isRecord(state) ? state : {};
  return {
    revision: String(revision),
    problems: Array.isArray(problems) ? problems.map(String) : [],
  };
}
