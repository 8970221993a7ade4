import { checkbox, confirm, input, search, select } from '@inquirer/prompts';

/** Translations of the prompt library's texts, as far as it allows: keys and their actions. */
const TRANSLATIONS: Record<string, string> = {
  navigate: 'di chuyển',
  select: 'chọn',
  submit: 'xong',
  space: 'phím cách',
  '⏎': 'Enter',
  'No results found': 'Không tìm thấy. Xin gõ lại.',
};

const theme = {
  style: {
    keysHelpTip: (keys: [key: string, action: string][]) =>
      keys
        .map(([key, action]) => `${TRANSLATIONS[key] ?? key} ${TRANSLATIONS[action] ?? action}`)
        .join(' • '),
    error: (text: string) => `> ${TRANSLATIONS[text] ?? text}`,
  },
};

/** An option of a prompt. */
export interface Choice<Value> {
  name: string;
  value: Value;
  description?: string;
}

/** Asks for a line of text until it is valid; `problemOf` returns what is wrong with it. */
export async function askText(
  message: string,
  problemOf: (text: string) => string | undefined,
  proposed?: string,
): Promise<string> {
  const validate = (text: string) => problemOf(text.trim()) ?? true;
  const answer = await input({
    message,
    validate,
    theme,
    ...(proposed !== undefined &&
      proposed !== '' && { default: proposed, prefill: 'editable' as const }),
  });
  return answer.trim();
}

/** Asks for one of a few options; `proposed` is preselected. */
export function askChoice<Value>(
  message: string,
  choices: readonly Choice<Value>[],
  proposed?: Value,
): Promise<Value> {
  return select<Value>({
    message,
    choices,
    theme,
    loop: false,
    ...(proposed !== undefined && { default: proposed }),
  });
}

/**
 * Asks for one of many options with a search field; `choicesFor` returns the options for the typed
 * text (empty at first), at least one.
 */
export function askSearch<Value>(
  message: string,
  choicesFor: (typed: string) => readonly Choice<Value>[],
): Promise<Value> {
  return search({
    message,
    source: (typed = '') => choicesFor(typed.normalize('NFC').trim()),
    theme,
    pageSize: 10,
  });
}

/** Asks for several of a few options; `problemOf` returns what is wrong with a number of them. */
export function askMultiple<Value>(
  message: string,
  choices: readonly Choice<Value>[],
  problemOf: (count: number) => string | undefined,
): Promise<Value[]> {
  return checkbox({
    message,
    choices,
    validate: (chosen) => problemOf(chosen.length) ?? true,
    theme,
    loop: false,
    shortcuts: { all: null, invert: null },
  });
}

/** Asks for yes or no; Enter means yes. */
export function askYes(message: string): Promise<boolean> {
  return confirm({
    message,
    theme: {
      keywords: { yes: 'Có', no: 'Không', error: () => 'Xin trả lời c (có) hoặc k (không).' },
      ...theme,
    },
  });
}

/** Whether an error is caused by Ctrl-C or a closed terminal. */
export function isInterruption(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'ExitPromptError' || error.name === 'AbortPromptError')
  );
}
