/**
 * 16 hexadecimal digits that stand for a text: the same on every machine, and almost certainly different for another
 * text. Both lanes of cyrb53, whole; it is no cryptographic hash.
 */
export function hashOf(text: string): string {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x9e3779b1);
    other = Math.imul(other ^ unit, 0x5f356495);
  }
  return hexadecimal(mixed(one, other)) + hexadecimal(mixed(other, one));
}

function mixed(one: number, other: number): number {
  const half = Math.imul(one ^ (one >>> 16), 0x85ebca6b);
  return half ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
}

function hexadecimal(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, '0');
}
