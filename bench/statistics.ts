/** The value in the middle, or so far from the bottom: 0.25 is the lower quartile. */
export function quantile(values: readonly number[], at = 0.5): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * at;
  const low = Math.floor(place);
  const [a, b] = [sorted[low]!, sorted[Math.ceil(place)]!];
  return a + (b - a) * (place - low);
}

/** The exponent e of y = c · x^e, by least squares over logarithms: 1 is linear. */
export function exponent(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const [mx, my] = [0, 1].map((i) => logs.reduce((all, one) => all + one[i]!, 0) / logs.length) as [number, number];
  const over = logs.reduce((all, [x, y]) => all + (x - mx) * (y - my), 0);
  return over / logs.reduce((all, [x]) => all + (x - mx) ** 2, 0);
}
