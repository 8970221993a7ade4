/** Stands for the sentence in prefilled reports; a script replaces it by the chosen one. */
export const SENTENCE_PLACEHOLDER = '(dán câu sai vào đây)';
