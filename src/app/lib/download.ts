/** Gives the visitor a file that was made in the page. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: some browsers only begin to read when the event has ended.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
