/** Buildings that are called after a person or a place, as alternatives of regular expressions. */
export const CALLED_BUILDINGS = 'chùa|đền|miếu|đình|lăng|nhà thờ';
