/** Words that a message quotes, cut where they are long. */
export function quoted(value: unknown): string {
  const said = String(value);
  return JSON.stringify(said.length > 60 ? `${said.slice(0, 60)}…` : said);
}
