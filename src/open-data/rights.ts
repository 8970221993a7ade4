/**
 * The terms of use of the data, restating only LICENSE and the law. Texts and photographs have no
 * open licence, so none is named. Source of the second to last sentence: Luật Sở hữu trí tuệ
 * (50/2005/QH11), Điều 15.
 */
export const RIGHTS = [
  'Mã nguồn của kho tin theo giấy phép MIT; giấy phép này không bao gồm nội dung.',
  'Bản tin, ảnh và các văn bản khác vẫn thuộc về các tác giả. Kho tin chưa cấp giấy phép mở nào cho nội dung: trích dẫn thì ghi tác giả, tiêu đề, kho tin và địa chỉ; dùng lại toàn văn hay ảnh thì hỏi tác giả.',
  'Theo Điều 15 Luật Sở hữu trí tuệ, số liệu và tin tức thời sự thuần túy đưa tin không thuộc phạm vi bảo hộ quyền tác giả.',
  'Tên người chỉ đi kèm chức vụ và vai trò công khai; ai dùng lại phải theo pháp luật về bảo vệ dữ liệu cá nhân.',
] as const;

/** One-line summary, for the head of a page. */
export const RIGHTS_IN_SHORT =
  'Bản tin và ảnh thuộc về tác giả; trích dẫn xin ghi tác giả, tiêu đề, kho tin và địa chỉ.';
