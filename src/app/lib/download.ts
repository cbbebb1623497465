/** Downloads a text that the page has made as a file. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Not right away: some browsers begin to read the file only after the event handler.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
