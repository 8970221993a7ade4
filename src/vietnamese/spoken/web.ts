import { form, type Form } from './token.ts';

/** Addresses cannot be read aloud or noted down by listeners. */
export const WEB: readonly Form[] = [
  form(
    'abbreviation',
    /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,24}){1,4}/uy,
    () => 'địa chỉ thư điện tử ghi trong bản tin',
  ),
  form(
    'abbreviation',
    /(?:(?:https?:\/\/|www\.)[^\s<>]*|(?:[\w-]{2,40}\.){1,4}(?:vn|com|net|org|edu|gov)(?!\w)(?:\/[^\s<>]*)?)(?<![.,;:!?)”"])/uy,
    () => 'địa chỉ trên mạng ghi trong bản tin',
  ),
];
