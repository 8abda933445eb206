/** Shows the browser's own share sheet, where it has one, behind the button `[data-share-url]`. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-share-url]')) {
  const { shareTitle: title, shareText: text, shareUrl: url } = button.dataset;
  const place = button.closest<HTMLElement>('[hidden]');
  if (place && 'share' in navigator) {
    place.hidden = false;
    button.addEventListener('click', () => {
      // Refused when the reader closes the sheet: nothing to do then.
      navigator
        .share({ ...(title && { title }), ...(text && { text }), ...(url && { url }) })
        .catch(() => {});
    });
  }
}
