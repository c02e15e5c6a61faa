/** An affine map as PDF writes it (ISO 32000-1, 8.3.3): x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First the inner map, then the outer one. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

export function apply(matrix: Matrix, x: number, y: number): readonly [x: number, y: number] {
  const [a, b, c, d, e, f] = matrix;
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Numbers of an operator → a map; null where they are none. */
export function readMatrix(values: unknown): Matrix | null {
  const isList = Array.isArray(values) || values instanceof Float32Array || values instanceof Float64Array;
  if (!isList || values.length < 6) return null;
  const [a, b, c, d, e, f] = [...values.slice(0, 6)].map(Number);
  const matrix = [a, b, c, d, e, f].map((value) => (value === undefined || !Number.isFinite(value) ? 0 : value));
  return [matrix[0] ?? 0, matrix[1] ?? 0, matrix[2] ?? 0, matrix[3] ?? 0, matrix[4] ?? 0, matrix[5] ?? 0];
}
