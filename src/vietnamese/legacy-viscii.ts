const HIGH =
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ';
const FIRST_HIGH = 0x80;
const LOW: [number, string][] = [[0x02, 'Ẳ'], [0x05, 'Ẵ'], [0x06, 'Ẫ'], [0x14, 'Ỷ'], [0x19, 'Ỹ'], [0x1e, 'Ỵ']];

/** The letters of VISCII by what they look like where each byte is read as the character of that number (latin1). Source: RFC 1456. */
export const VISCII: ReadonlyMap<string, string> = new Map([
  ...Array.from(HIGH, (letter, index): [string, string] => [String.fromCharCode(FIRST_HIGH + index), letter]),
  ...LOW.map(([code, letter]): [string, string] => [String.fromCharCode(code), letter]),
]);

/** A VISCII text (`hµi ngh¸`) in Unicode, NFC. */
export function fromViscii(text: string): string {
  return Array.from(text, (sign) => VISCII.get(sign) ?? sign).join('');
}
