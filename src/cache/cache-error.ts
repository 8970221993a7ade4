import { errorReason, UserError } from '../problems/user-error.ts';

/** The cache can be neither used nor recreated at `path`. */
export class CacheError extends UserError {
  constructor(path: string, cause: unknown) {
    super(
      `Không ghi được vào bộ nhớ đệm, ở ${path} (${errorReason(cause)}). Xin xem lại quyền ghi và chỗ trống của ổ đĩa; nếu ở đó có thư mục hoặc tệp lạ thì chuyển đi. Cũng có thể đặt biến CACHE_DIR để dùng một thư mục khác.`,
    );
    this.name = 'CacheError';
  }
}
