import { checkbox, confirm, input, search, select } from '@inquirer/prompts';

/** The words of the prompt library that it lets us put into Vietnamese: keys and what they do. */
const WORDS: Record<string, string> = {
  navigate: 'di chuyển', select: 'chọn', submit: 'xong', space: 'phím cách', '⏎': 'Enter',
  'No results found': 'Không tìm thấy. Xin gõ lại.',
};

const theme = {
  style: {
    keysHelpTip: (keys: [key: string, action: string][]) => keys.map(([key, action]) => `${WORDS[key] ?? key} ${WORDS[action] ?? action}`).join(' • '),
    error: (text: string) => `> ${WORDS[text] ?? text}`,
  },
};

/** One of the lines to choose from. */
export interface Choice<Value> {
  name: string;
  value: Value;
  description?: string;
}

/** Asks for a line of text until it is right; `problemOf` says what is wrong with one. */
export async function askText(message: string, problemOf: (text: string) => string | undefined, proposed?: string): Promise<string> {
  const validate = (text: string) => problemOf(text.trim()) ?? true;
  const written = await input({ message, validate, theme, ...(proposed !== undefined && proposed !== '' && { default: proposed, prefill: 'editable' as const }) });
  return written.trim();
}

/** Asks for one of a few; `proposed` is chosen at first. */
export function askChoice<Value>(message: string, choices: readonly Choice<Value>[], proposed?: Value): Promise<Value> {
  return select<Value>({ message, choices, theme, loop: false, ...(proposed !== undefined && { default: proposed }) });
}

/** Asks for one of many by what somebody types; `choicesFor` gives the lines for it (the empty text at first), never none. */
export function askSearch<Value>(message: string, choicesFor: (typed: string) => readonly Choice<Value>[]): Promise<Value> {
  return search({ message, source: (typed = '') => choicesFor(typed.normalize('NFC').trim()), theme, pageSize: 10 });
}

/** Asks for several of a few, `problemOf` says what is wrong with a number of them. */
export function askSeveral<Value>(message: string, choices: readonly Choice<Value>[], problemOf: (count: number) => string | undefined): Promise<Value[]> {
  return checkbox({ message, choices, validate: (chosen) => problemOf(chosen.length) ?? true, theme, loop: false, shortcuts: { all: null, invert: null } });
}

/** Asks for yes or no; Enter is yes. */
export function askYes(message: string): Promise<boolean> {
  return confirm({ message, theme: { keywords: { yes: 'Có', no: 'Không', error: () => 'Xin trả lời c (có) hoặc k (không).' }, ...theme } });
}

/** Whether an error is the user's Ctrl-C, or a terminal that went away. */
export function isInterruption(error: unknown): boolean {
  return error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError');
}
