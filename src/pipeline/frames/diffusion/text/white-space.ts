/** What Unicode calls White_Space, and so Rust's `char::is_whitespace`; unlike JavaScript's \s without the byte order mark. For use inside [ ]. */
export const whiteSpace = '\\t-\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'
