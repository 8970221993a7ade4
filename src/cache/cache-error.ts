import { reasonOf, UserError } from '../user-error.ts';

/** A cache that can be neither used nor made again; `path` is where. */
export class CacheError extends UserError {
  constructor(path: string, cause: unknown) {
    super(`Không ghi được vào bộ nhớ đệm, ở ${path} (${reasonOf(cause)}). Hãy xem quyền ghi và chỗ trống của ổ đĩa; nếu ở đó có thư mục hoặc tệp lạ thì chuyển đi. Cũng có thể đặt biến CACHE_DIR để dùng một thư mục khác.`);
    this.name = 'CacheError';
  }
}
