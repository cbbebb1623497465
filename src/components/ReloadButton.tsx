/** The way out where a page is older than its data, or waits for what does not come. Filters are in the address. */
export function ReloadButton() {
  return (
    <button type="button" className="button" onClick={() => location.reload()}>
      Reload the page
    </button>
  );
}
