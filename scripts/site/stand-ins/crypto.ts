/** Never called: only what a cache or a baseline keeps has a digest, only a file that is written a name by chance, and a project in a browser has neither. */
function unused(): never {
  throw new Error('nothing is kept or written in a browser');
}

export { unused as createHash, unused as hash, unused as randomBytes };
