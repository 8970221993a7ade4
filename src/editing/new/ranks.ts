/** The rank of an officer, as it is written before a name; part of a pattern. */
export const RANK = '(?:[Tt]hiếu|[Tt]rung|[Tt]hượng|[Đđ]ại) (?:úy|uý|tá|tướng)';
