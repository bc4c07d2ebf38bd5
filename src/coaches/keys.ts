/**
 * A key of several parts, e.g. region and record id. Parts are escaped, so that no part can pass for two, and every
 * key of `keyOf('60')` + `/` begins with it.
 */
export const keyOf = (...parts: readonly string[]) => parts.map(encodeURIComponent).join('/');

/** @returns the parts that `keyOf` was given. */
export const partsOf = (key: string) => key.split('/').map(decodeURIComponent);

/** @returns a number whose text sorts as it counts, up to six digits. */
export const sortable = (value: number) => String(value).padStart(6, '0');
