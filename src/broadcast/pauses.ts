/** Words before which a long clause may be split without splitting a name or number. */
const LINKING_WORDS = new Set(
  'và nhưng để do vì nên khiến với trong tại của cho theo bằng từ đến trên khi mà là có đã sẽ được hoặc cùng về ở'.split(
    ' ',
  ),
);

/** Linking words by the words before them that they make one word or phrase with. */
const NEVER_APART = new Map(
  Object.entries({
    với: 'so đối cùng gắn hợp ứng kèm đôi hệ xúc quen đồng liền song khác giống',
    đến: 'số dẫn kể tính nói quan hưởng đưa nhắc cập hướng tiến lan kéo động tới nghĩ biết góp đem',
    có: 'chưa không đang còn phải vẫn cũng chỉ nếu mới đều nơi hiện vốn sẵn luôn hãy',
    được: 'chưa không đang cần phải còn vẫn mới cũng đạt nhận thu làm hưởng giành vừa luôn',
    là: 'gọi nhất đó chính nghĩa tức hay thể biệt chỉ vẫn coi xem không phải cũng đều',
    cho: 'giao trao tạo trợ dành giúp làm cấp gửi chi tặng khiến đưa nộp',
    về: 'trở đưa mang rút quay đi thuộc nói đổ chuyển',
    nên: 'trở tạo làm',
    theo: 'tiếp kèm làm dựa noi căn',
    từ: 'kể ngay tính đơn xuất bắt',
    trên: 'dựa nêu bên kể cấp phía',
    trong: 'bên nằm ngay nội',
    khi: 'sau trước ngay mỗi đôi',
    do: 'lý lí tự',
    vì: 'bởi',
    tại: 'tồn hiện',
    bằng: 'mặt công văn cân đồng thăng phẳng',
    cùng: 'cuối vô sau',
    ở: 'nhà nơi chỗ',
    của: '',
  }).map(([word, before]) => [word, new Set(before.split(' '))]),
);

const NUMBERS = new Set(
  'không một hai ba bốn tư năm sáu bảy tám chín mười mươi mốt lăm trăm lẻ nghìn triệu tỷ phẩy'.split(
    ' ',
  ),
);

/**
 * Whether a clause may be split before a word: a linking word that is neither part of a phrase (`so
 * với`, `đã có`) nor between two numbers (`ba đến năm`).
 */
export function isPauseBefore(words: readonly string[], index: number): boolean {
  const word = words[index] ?? '';
  if (!LINKING_WORDS.has(word)) return false;
  const before = words[index - 1] ?? '';
  if (LINKING_WORDS.has(before) || NEVER_APART.get(word)?.has(before)) return false;
  return !(NUMBERS.has(before) && NUMBERS.has(words[index + 1] ?? ''));
}
