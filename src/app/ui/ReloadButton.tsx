/**
 * The way out where a page is older than its data, or waits for what does not come. Filters are in the address. The script
 * in index.html does it: the button works where nothing of the site's own script has come.
 */
export function ReloadButton() {
  return (
    <button type="button" className="button" data-reload="">
      Reload the page
    </button>
  );
}
